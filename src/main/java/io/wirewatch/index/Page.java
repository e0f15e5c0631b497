package io.wirewatch.index;

import java.util.List;

/**
 * A part of what a search finds, in its order.
 *
 * @param next the numbers of where to go on; null when there is no more. There may be fewer entries than asked for, and more to find: looking for them took
 *     too long
 */
public record Page<T>(List<T> entries, List<Long> next) {}
