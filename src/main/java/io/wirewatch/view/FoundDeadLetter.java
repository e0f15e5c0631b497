package io.wirewatch.view;

import io.wirewatch.wire.DeadLetter;

/**
 * A dead letter.
 *
 * @param id partition and offset of its record, as {@code 0-17}
 * @param letter its value cut to an excerpt
 */
public record FoundDeadLetter(String id, DeadLetter letter) {}
