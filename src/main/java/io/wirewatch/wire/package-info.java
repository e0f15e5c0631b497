/**
 * How the words of the core travel: as JSON ({@link io.wirewatch.wire.Json}) on Kafka topics ({@link io.wirewatch.wire.KafkaTopics}), with
 * CloudEvents headers. The only home of serialization.
 */
package io.wirewatch.wire;
