package io.wirewatch.wire;

/**
 * What other programs may rely on about a public Kafka topic, beside what {@link KafkaTopic} says itself: for {@link AsyncApi}.
 *
 * @param schema which of the JSON Schemas that ship its values keep to; null where they are just bytes
 * @param key what the key of a record is
 * @param meaning what a record says, in a sentence or two
 * @param tombstone what a record without a value says; null where there are none
 * @param open whether other programs may write there; elsewhere only Wirewatch does
 */
record TopicContract(KafkaTopic<?> topic, String schema, String key, String meaning, String tombstone, boolean open) {
    TopicContract {
        if (topic == null || key.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("a contract needs a Kafka topic, a key and a meaning");
        }
    }

    /** One whose records are replaced, but not taken back, and that only Wirewatch writes. */
    static TopicContract of(KafkaTopic<?> topic, String schema, String key, String meaning) {
        return new TopicContract(topic, schema, key, meaning, null, false);
    }

    TopicContract withTombstone(String says) {
        return new TopicContract(topic, schema, key, meaning, says, open);
    }

    TopicContract opened() {
        return new TopicContract(topic, schema, key, meaning, tombstone, true);
    }
}
