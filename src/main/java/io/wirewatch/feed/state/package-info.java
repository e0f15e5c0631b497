/**
 * What is known of a feed, and what follows from it: functions of what was known, what came and the time. No clock, no network, no Kafka.
 *
 * <pre>
 *   FeedMemory + what came ─▶ FeedJudge ─▶ FeedUpdate
 *   before the poll            │            the memory after it, items to send, events to tell
 *                              ├ NewEntries     what is new, changed, gone
 *                              ├ RhythmLearner  how often something comes
 *                              ├ FeedSchedule   when to ask again
 *                              └ HealthJudge    whether it fares well
 * </pre>
 *
 * <p>{@link io.wirewatch.feed.state.FeedMemory} is {@code FeedState} as a poller holds it: the entries it has seen are packed, since a process
 * remembers half a million of them.
 */
package io.wirewatch.feed.state;
