package io.wirewatch.feed.state;

import java.time.Duration;

/**
 * No document.
 *
 * @param error kind and message, for people
 * @param retryAfter how long the server asks to be left alone, or null
 * @param isGone whether the server says that the feed is gone for good (410)
 */
public record Failure(String error, Duration retryAfter, boolean isGone) {}
