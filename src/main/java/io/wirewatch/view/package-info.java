/**
 * Views that answer reads: what stands on the Kafka topics, arranged as people and programs ask for it.
 *
 * <pre>
 * [tagged] ─▶ history ─┐
 * [stories] [alerts] [held-alerts] [trends] [dead-letters] ─▶ an index on disk each ─┼─▶ Views ─▶ API
 * [feeds] [feed-state] [rules] [rule-versions] [silences] ─▶ memory ─┘
 * </pre>
 *
 * <p>{@link io.wirewatch.view.Views} opens them all and says how far each has come. Any instance answers from its own views; each may be deleted at any
 * time, and is made again from Kafka. Lists come in {@link io.wirewatch.view.Slice}s, newest first, and go on at a cursor that stays good while new records come.
 *
 * <p>Limits: what a view shows is what Kafka keeps, up to a second late. Views only read; nobody writes through them.
 */
package io.wirewatch.view;
