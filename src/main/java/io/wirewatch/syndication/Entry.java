package io.wirewatch.syndication;

import java.time.Instant;
import java.util.List;

/**
 * One thing to read.
 *
 * @param id a URN (RFC 8141) that stays the same when the thing is told anew
 * @param link where the news stand on the web; null when that is not known
 * @param page address of our page that shows it
 * @param language BCP 47 tag of the title, null when unknown
 * @param author who is to be named, never null
 * @param published when it was first told, null when unknown
 * @param updated when it was told as it is now
 * @param summary a few sentences in plain text
 * @param html all of it, with the evidence in {@code mark}
 */
public record Entry(
        String id,
        String link,
        String page,
        String title,
        String language,
        String author,
        List<String> categories,
        Instant published,
        Instant updated,
        String summary,
        String html) {
    public Entry {
        categories = List.copyOf(categories);
    }

    /** Where a reader is led. */
    String address() {
        return link == null ? page : link;
    }
}
