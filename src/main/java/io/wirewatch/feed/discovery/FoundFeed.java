package io.wirewatch.feed.discovery;

import java.time.Instant;

/**
 * A feed that was found and read.
 *
 * @param url its address; that to which a permanent redirect leads
 * @param title as it calls itself, or as the page calls it; null for none
 * @param entries how many its document has
 * @param newest when the newest of them came out; null when none is dated
 */
public record FoundFeed(String url, String title, int entries, Instant newest) {}
