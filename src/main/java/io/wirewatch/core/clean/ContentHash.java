package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;

/** What "the same content" means: an item seen again with the same hash is a repeat, with another one an update. */
public final class ContentHash {
    private ContentHash() {}

    /** 32 hex digits that follow from title, summary and body alone: not from when or from which file the item was read. */
    public static String of(NewsItem item) {
        return Digest.of("content", item.title(), item.summary(), item.body());
    }
}
