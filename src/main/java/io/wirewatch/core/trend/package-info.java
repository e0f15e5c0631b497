/**
 * How much is written about something, and whether that is more than usual.
 *
 * <p>A series is whatever is counted: the matches of a rule, a region, a topic, a language, a source. {@link SeriesHistory} keeps of it the counts of
 * today and yesterday in slots of five minutes, and a {@link Baseline} of the weeks before. {@link SurgeJudge} compares the one with the other and
 * says what it found as a {@link Surge}.
 *
 * <p>{@link SeriesOfItem} says which series an item counts for, {@link EventTime} under which moment, and a {@link Trend} is what is told of one window.
 *
 * <p>Days are days of UTC. Nothing here knows a clock: time comes in with each call.
 */
package io.wirewatch.core.trend;
