package io.wirewatch.delivery;

/**
 * An event in its place in the {@link EventLog}.
 *
 * @param number counts through all events
 * @param after position once this event has been told; nobody changes it
 * @param idLine that position as a line of the stream
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared by all on purpose
record LoggedEvent(long number, LiveEvent event, long[] after, byte[] idLine) {}
