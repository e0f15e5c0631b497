package io.wirewatch.edit;

/**
 * What is to become of one entry of a compacted Kafka topic.
 *
 * @param value null to remove it
 * @param eventId tells this event from all others
 */
public record Change<V>(String id, V value, String eventId) {}
