package io.wirewatch.view;

import io.wirewatch.wire.HeldAlert;
import java.time.Instant;

/**
 * An alert that was held back.
 *
 * @param id partition and offset of its record
 * @param at when that was decided
 */
public record HeldRecord(String id, HeldAlert held, Instant at) {}
