/**
 * What has passed: a local Lucene index of the tagged items that Kafka still keeps, and rules tried on it.
 *
 * <pre>
 * [tagged] ─▶ HistoryFollower ─▶ HistoryIndex (on disk) ─▶ HistoryView ─▶ Backtest ─▶ the alerts that a rule would have raised
 * </pre>
 *
 * <p>{@link io.wirewatch.history.HistoryIndex} is the one writer; {@link io.wirewatch.history.HistoryFollower} feeds it from the Kafka topic, and
 * what it has read stands in the same commit as what came of it, so that nothing is read twice or lost, whenever the process dies. A service has a
 * {@link io.wirewatch.history.HistoryKeeper}, which opens both, and again after the disk has failed. {@link io.wirewatch.history.HistoryView}s read
 * the index, in any process on the machine. It is a view: it may be deleted at any time, and is made again from Kafka.
 *
 * <p>Every record of the Kafka topic is kept as a version of its item, withdrawals too, since what a rule would have told depends on all of them
 * in their order. Those that a later one replaced are marked, so that a search for items can leave them out.
 *
 * <p>The index only narrows. {@code Narrowing} turns a rule's query into a Lucene query that finds every item for which it can hold, and more; the
 * matcher of the live path then decides, on the item as it was read from Kafka. {@link io.wirewatch.history.Backtest} feeds what matched to the
 * policy of the live path.
 *
 * <p>Limits: one writer at a time, which a lock file sees to. Words beyond 200 characters are cut on both sides. What Kafka no longer has is dropped
 * within the hour, by age.
 */
package io.wirewatch.history;
