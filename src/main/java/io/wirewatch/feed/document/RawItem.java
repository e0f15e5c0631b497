package io.wirewatch.feed.document;

import java.util.List;

/**
 * An entry as fetched, before cleaning. Whatever the document does not say is null; lists are empty.
 *
 * @param guid what the publisher calls the entry
 * @param url absolute where anything told against what to resolve it
 * @param summary what the feed calls description or summary
 * @param body what the feed calls content
 * @param published a time as written
 * @param updated a time as written
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
        String published,
        String updated) {}
