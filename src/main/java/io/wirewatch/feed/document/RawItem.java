package io.wirewatch.feed.document;

import io.wirewatch.core.clean.WrittenTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An entry as fetched, before cleaning. Whatever the document does not say is null; lists are empty.
 *
 * @param guid what the publisher calls the entry
 * @param url absolute where anything told against what to resolve it
 * @param summary what the feed calls description or summary
 * @param body what the feed calls content
 * @param published times as written, the most telling first
 * @param updated times as written, the most telling first
 */
record RawItem(
        String guid,
        String url,
        RawText title,
        RawText summary,
        RawText body,
        String language,
        List<RawText> authors,
        List<RawText> categories,
        List<String> published,
        List<String> updated) {

    /**
     * The first of some written times that can be read; null when none can.
     *
     * @param language in which they are written; null when unknown
     */
    static Instant time(List<String> written, String language) {
        return written.stream()
                .map(time -> WrittenTime.parse(time, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
