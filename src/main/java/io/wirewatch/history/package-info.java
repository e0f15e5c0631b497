/**
 * What has passed: a local Lucene index of the tagged items that Kafka still keeps; search over them, and rules tried on them.
 *
 * <pre>
 * [tagged] ─▶ HistoryKeeper ─▶ index (on disk) ─▶ HistoryView ─┬─▶ Backtest ─▶ the alerts that a rule would have raised
 *                                                              └─▶ search ─▶ items as they are now, with evidence
 * </pre>
 *
 * <p>{@link io.wirewatch.history.HistoryIndex} says what becomes of a record, and {@code io.wirewatch.index} does the rest. A service has a
 * {@link io.wirewatch.history.HistoryKeeper}, which keeps the index up to date and gives {@link io.wirewatch.history.HistoryView}s of it; they can also be
 * opened on what another process on the machine has committed. The index is a view: it may be deleted at any time, and is made again from Kafka.
 *
 * <p>Every record of the Kafka topic is kept as a version of its item, withdrawals too, since what a rule would have told depends on all of them
 * in their order. Those that a later one replaced are marked, so that a search for items leaves them out.
 *
 * <p>The index only narrows. {@link io.wirewatch.history.Narrowing} turns a query into a Lucene query that finds every item for which it can hold, and
 * more; whether it holds is then asked of the item as it was read from Kafka, as on the live path. {@link io.wirewatch.history.Backtest} feeds what matched
 * to the policy of the live path.
 *
 * <p>Limits: one writer at a time. Words beyond 200 characters are cut on both sides. What Kafka no longer has is dropped within the hour, by age.
 */
package io.wirewatch.history;
