/**
 * Going through a stretch of the past once more, with other rules or other data, and what came out differently: what {@code wirewatch replay} does
 * beside the stream, which the command starts. {@code docs/replay.md} is the manual.
 *
 * <p>{@link io.wirewatch.replay.ReplayTopics} makes Kafka topics for a replay and removes them, {@link io.wirewatch.replay.ItemCopy} fills
 * them with the items, in the order in which they were decided, {@link io.wirewatch.replay.ReplayRules} with rules and silences. When the stream is through,
 * {@link io.wirewatch.replay.Comparison} reads both results and gives a {@link io.wirewatch.replay.ReplayReport}.
 *
 * <p>What is compared are codes, partitions into stories, and alerts; not scores, nor times of this machine's clock. Of each item and alert only a digest is held
 * in memory, of one partition at a time; the assignment to stories is held whole, as two numbers an item.
 */
package io.wirewatch.replay;
