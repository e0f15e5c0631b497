package io.wirewatch.wire;

import java.util.List;

/**
 * A source that we poll, as kept on {@code news.feeds}.
 *
 * @param id short and stable: letters, digits, dots, dashes, underscores
 * @param url address of the feed document, http or https
 * @param name for people; the id when absent
 * @param country ISO 3166-1 alpha-2 code of the publisher's home
 * @param language BCP 47 tag to assume where the feed declares none
 * @param labels for people and rules to group by
 * @param intervalSeconds how often to poll; null to leave it to the feed's own rhythm
 * @param enabled a feed that is not enabled is kept but not polled
 * @param fullText whether to fetch the page of each entry that comes with a summary only, and take the text from there
 * @param list name of the watched file that the feed came from, null when it was added otherwise; when it vanishes from there, it is removed
 */
public record Feed(
        String id,
        String url,
        String name,
        String country,
        String language,
        List<String> labels,
        Integer intervalSeconds,
        Boolean enabled,
        Boolean fullText,
        String list) {
    public Feed {
        if (id == null || !id.matches("[\\p{L}\\p{N}._-]{1,200}")) {
            throw new IllegalArgumentException(
                    "feed id must be 1 to 200 letters, digits, dots, dashes or underscores, but is: " + id);
        }
        if (url == null || !url.matches("(?i)https?://.+")) {
            String named = url == null ? null : url.replaceAll("//[^/?#]*@", "//");
            throw new IllegalArgumentException("feed " + id + " needs an http or https url, but has: " + named);
        }
        name = name == null || name.isBlank() ? id : name;
        labels = labels == null ? List.of() : List.copyOf(labels);
        enabled = enabled == null || enabled;
        fullText = Boolean.TRUE.equals(fullText) ? true : null;
        if (intervalSeconds != null && intervalSeconds < 1) {
            throw new IllegalArgumentException("feed " + id + ": intervalSeconds must be at least 1");
        }
    }

    /** A feed of which nothing more is said. */
    public static Feed of(String id, String url) {
        return new Feed(id, url, null, null, null, null, null, null, null, null);
    }

    /** Whether the pages of its entries are to be fetched. */
    public boolean wantsFullText() {
        return fullText != null;
    }
}
