package io.wirewatch.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The Kafka topics behind the events, with their partitions numbered through as slots. A position is one offset for each slot: that of the next
 * record. Written, it is the {@code id:} of an event: {@code mark:offset.offset…} for each Kafka topic, with {@code ~} between. The mark is the
 * beginning of the Kafka topic's own id, so that a Kafka topic made anew under the same name is noticed.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param topics one for each kind
 */
record FollowedTopics(List<Followed> topics) {
    private static final int MARK_LENGTH = 6;
    private static final int MAX_WRITTEN = 10_000;

    /** @param mark tells a Kafka topic from a later one with the same name */
    record Followed(EventKind kind, String name, String mark, int partitions) {
        static Followed of(EventKind kind, String name, Uuid id, int partitions) {
            return new Followed(kind, name, id.toString().substring(0, MARK_LENGTH), partitions);
        }
    }

    FollowedTopics {
        topics = List.copyOf(topics);
        if (topics.size() != EventKind.values().length) {
            throw new IllegalArgumentException(
                    "one Kafka topic for each kind of event, but there are " + topics.size());
        }
    }

    int slots() {
        return topics.stream().mapToInt(Followed::partitions).sum();
    }

    private Followed topic(EventKind kind) {
        return topics.stream().filter(topic -> topic.kind() == kind).findFirst().orElseThrow();
    }

    int slot(EventKind kind, int partition) {
        return partition
                + topics.stream()
                        .takeWhile(topic -> topic.kind() != kind)
                        .mapToInt(Followed::partitions)
                        .sum();
    }

    List<Integer> slots(Collection<EventKind> kinds) {
        List<Integer> slots = new ArrayList<>();
        for (EventKind kind : kinds) {
            for (int partition = 0; partition < topic(kind).partitions(); partition++) {
                slots.add(slot(kind, partition));
            }
        }
        return slots;
    }

    EventKind kind(int slot) {
        int last = -1;
        for (Followed topic : topics) {
            last += topic.partitions();
            if (slot <= last) {
                return topic.kind();
            }
        }
        throw new IllegalArgumentException("there is no slot " + slot);
    }

    TopicPartition partition(int slot) {
        EventKind kind = kind(slot);
        return new TopicPartition(topic(kind).name(), slot - slot(kind, 0));
    }

    /** The slot of a partition of one of these Kafka topics. */
    int slot(TopicPartition partition) {
        for (Followed topic : topics) {
            if (topic.name().equals(partition.topic())) {
                return slot(topic.kind(), partition.partition());
            }
        }
        throw new IllegalArgumentException("not followed: " + partition);
    }

    String print(long[] position) {
        StringBuilder written = new StringBuilder();
        int slot = 0;
        for (Followed topic : topics) {
            written.append(slot == 0 ? "" : "~").append(topic.mark());
            for (int partition = 0; partition < topic.partitions(); partition++) {
                written.append(partition == 0 ? ':' : '.').append(position[slot++]);
            }
        }
        return written.toString();
    }

    /**
     * Reads a position.
     *
     * @throws ResetException when it is none, or one of other Kafka topics
     */
    long[] parse(String written) {
        String[] parts = written.length() > MAX_WRITTEN ? new String[0] : written.split("~", -1);
        if (parts.length != topics.size()) {
            throw ResetException.unreadable();
        }
        long[] position = new long[slots()];
        int slot = 0;
        for (int i = 0; i < parts.length; i++) {
            for (long offset : offsets(parts[i], topics.get(i))) {
                position[slot++] = offset;
            }
        }
        return position;
    }

    private static long[] offsets(String written, Followed topic) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            throw ResetException.unreadable();
        }
        String[] numbers = written.substring(colon + 1).split("\\.", -1);
        if (!written.substring(0, colon).equals(topic.mark()) || numbers.length != topic.partitions()) {
            throw ResetException.otherTopic();
        }
        long[] offsets = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            offsets[i] = offset(numbers[i]);
        }
        return offsets;
    }

    private static long offset(String written) {
        try {
            long offset = Long.parseLong(written);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // told below, as with a negative one
        }
        throw ResetException.unreadable();
    }
}
