package io.wirewatch.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** JSON Schemas of the headers that {@link CloudEvents} and {@link DeadLetters} write. Each header is a text, in UTF-8. */
final class EventHeaders {
    private EventHeaders() {}

    /** Of records that we may expect headers of; those that other programs write may lack them. */
    static ObjectNode of(TopicContract contract, KafkaTopics topics) {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode headers = schema.putObject("properties");
        cloudEvent(headers, contract);
        List<String> required = required(contract, topics);
        if (isFor(contract, topics.tagged())) {
            placeInTheOrder(headers);
        }
        if (isFor(contract, topics.deadLetters())) {
            deadLetter(headers);
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        return schema;
    }

    private static boolean isFor(TopicContract contract, KafkaTopic<?> topic) {
        return contract.topic().name().equals(topic.name());
    }

    private static List<String> required(TopicContract contract, KafkaTopics topics) {
        if (contract.open() || isFor(contract, topics.checkedRules())) {
            return List.of();
        }
        Stream<String> common = Stream.of("ce_specversion", "ce_type", "ce_source", "ce_id", "ce_time", "content-type");
        Stream<String> own = isFor(contract, topics.tagged())
                ? Stream.of("ce_subject", CloudEvents.SEQUENCE, CloudEvents.CHANGE)
                : isFor(contract, topics.deadLetters())
                        ? DeadLetters.REQUIRED_HEADERS.stream()
                        : Stream.of("ce_subject");
        return Stream.concat(common, own).toList();
    }

    private static void cloudEvent(ObjectNode headers, TopicContract contract) {
        text(headers, "ce_specversion", "of CloudEvents").put("const", "1.0");
        text(headers, "ce_type", "what the value is, with its version")
                .put("const", contract.topic().eventType());
        text(headers, "ce_source", "who wrote it").put("format", "uri-reference");
        text(headers, "ce_id", "tells this event from all others; the same when it is sent again");
        text(headers, "ce_time", "when it happened; RFC 3339").put("format", "date-time");
        text(headers, "ce_subject", "the key");
        text(headers, "content-type", "of the value")
                .put("const", contract.schema() == null ? "application/octet-stream" : "application/json");
    }

    private static void placeInTheOrder(ObjectNode headers) {
        text(
                        headers,
                        CloudEvents.SEQUENCE,
                        "place of the item in the order of all, over all partitions; compare as text")
                .put("pattern", "^[0-9]{20}$");
        ObjectNode change = text(headers, CloudEvents.CHANGE, "what the record does to its item");
        List.of("new", CloudEvents.UPDATED, "withdrawn").forEach(change.putArray("enum")::add);
    }

    private static void deadLetter(ObjectNode headers) {
        ObjectNode reason = text(headers, "reason", "why it was set aside");
        Stream.of(DeadLetterReason.values()).map(DeadLetterReason::label).forEach(reason.putArray("enum")::add);
        text(headers, "step", "the step that set it aside");
        text(headers, "place", "where in the value: a JSON Pointer, or line and column");
        text(headers, "message", "what is wrong, for people");
        text(headers, "stack", "stack trace, where Wirewatch itself failed");
        text(headers, "origin-topic", "the Kafka topic that it came from");
        number(headers, "origin-partition", "its partition there");
        number(headers, "origin-offset", "its offset there");
        text(
                        headers,
                        DeadLetters.RETRY_OF,
                        "the dead letter, as partition-offset, that was sent once more and came to this")
                .put("pattern", "^[0-9]+-[0-9]+$");
        number(headers, "original-bytes", "length of the original value; what is longer than the value here was cut");
    }

    private static void number(ObjectNode headers, String name, String meaning) {
        text(headers, name, meaning).put("pattern", "^[0-9]+$");
    }

    private static ObjectNode text(ObjectNode headers, String name, String meaning) {
        return headers.putObject(name).put("type", "string").put("description", meaning);
    }
}
