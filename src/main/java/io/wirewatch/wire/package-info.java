/**
 * How the words of the core travel: as JSON ({@link io.wirewatch.wire.Json}) on Kafka topics ({@link io.wirewatch.wire.KafkaTopics}), with
 * CloudEvents headers. The only home of serialization.
 *
 * <p>{@link io.wirewatch.wire.TopicSetup} makes the Kafka topics, {@link io.wirewatch.wire.KafkaClients} the clients, and
 * {@link io.wirewatch.wire.TopicFollower} reads one from end to end. {@link io.wirewatch.wire.DeadLetters} writes and reads records that were set
 * aside. What each kind of record looks like is said by the JSON Schemas in {@code src/main/resources/schema}; tests hold all that is written
 * against them. {@link io.wirewatch.wire.AsyncApi} describes all of it in one document for other programs.
 */
package io.wirewatch.wire;
