package io.wirewatch.stream;

import java.time.Instant;

/**
 * That an item counts for the series under whose key the record stands.
 *
 * @param time under which it is counted ({@link io.wirewatch.core.trend.EventTime})
 */
record SeriesCount(Instant time) {}
