package io.wirewatch.delivery;

import io.javalin.http.sse.SseClient;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tagged items and alerts as server-sent events: {@code event: item} or {@code event: alert}, {@code data:} the record as one line of JSON;
 * {@code event: withdrawn}, the id of an item that its publisher withdrew; {@code id:} topic, partition and offset. Each client first gets what is remembered (the newest 200 items and 100 alerts), then all that
 * comes.
 *
 * <p>Records that cannot be read are passed over and counted. A client that lags too far behind is dropped; it may connect again. Safe to
 * share between threads.
 */
public final class EventStream implements AutoCloseable {
    private final StreamLimits limits;
    private final LiveFeed feed;
    private final EventReader reader = new EventReader();
    private final List<TopicFollower> followers = new ArrayList<>();

    EventStream(StreamLimits limits) {
        this.limits = limits;
        this.feed = new LiveFeed(limits);
    }

    /** Starts to follow {@code news.tagged} and {@code news.alerts}; both must exist. */
    public static EventStream follow(KafkaClients clients, KafkaTopics topics) {
        EventStream stream = new EventStream(StreamLimits.DEFAULT);
        stream.follow(clients, topics.tagged(), stream.limits.items(), LiveEvent.ITEM, TaggedItem.class);
        stream.follow(clients, topics.alerts(), stream.limits.alerts(), LiveEvent.ALERT, Alert.class);
        return stream;
    }

    /** Sends events to a client and returns when it is gone, dropped, or this stream is closed; the calling thread is the client's own. */
    public void serve(SseClient client) {
        Optional<EventQueue> queue = feed.listen();
        try (client) {
            if (queue.isPresent()) {
                send(queue.get(), client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.ifPresent(feed::leave);
        }
    }

    /** How many records could not be read so far. */
    public long unreadable() {
        return reader.unreadable();
    }

    /** How many clients were dropped so far for being too slow. */
    public long dropped() {
        return feed.dropped();
    }

    @Override
    public void close() {
        followers.forEach(TopicFollower::close);
        feed.close();
    }

    LiveFeed feed() {
        return feed;
    }

    private <T> void follow(KafkaClients clients, KafkaTopic<T> topic, int recent, String kind, Class<T> type) {
        followers.add(
                TopicFollower.followRecent(clients, topic.name(), recent, record -> reader.read(record, kind, type)
                        .ifPresent(feed::publish)));
    }

    /** A dead client shows only when something is written to it: hence the heartbeat. */
    private void send(EventQueue queue, SseClient client) throws InterruptedException {
        while (!queue.isClosed() && !client.terminated()) {
            Optional<LiveEvent> next = queue.take(limits.heartbeat());
            if (next.isPresent()) {
                LiveEvent event = next.get();
                client.sendEvent(event.kind(), event.data(), event.id());
            } else if (!queue.isClosed()) {
                client.sendComment("still here");
            }
        }
    }
}
