/**
 * Local indexes of Kafka topics, on disk: what the history and the views are made of.
 *
 * <pre>
 * [Kafka topic] ─▶ IndexFollower ─▶ RecordIndex (on disk) ─▶ IndexReaders ─▶ whoever searches
 * </pre>
 *
 * <p>{@link io.wirewatch.index.RecordIndex} is the one writer of a Lucene index; a {@link io.wirewatch.index.RecordForm} says what becomes of each record.
 * {@link io.wirewatch.index.IndexFollower} feeds it from the Kafka topic, and what it has read stands in the same commit as what came of it, so that nothing is
 * read twice or lost, whenever the process dies. {@link io.wirewatch.index.IndexKeeper} opens both, and again after the disk has failed, and keeps
 * {@link io.wirewatch.index.IndexReaders} up to date: from the writer itself, within a second, or from the commits of another process that has the index.
 *
 * <p>Every index may be deleted at any time, and is made again from Kafka.
 *
 * <p>Limits: one writer at a time, which a lock file sees to. Terms beyond 200 characters are cut.
 */
package io.wirewatch.index;
