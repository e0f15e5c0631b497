package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;

/**
 * Ids for items that come without one: 32 lower-case hex digits that follow from what identifies the item, so that the same item gets
 * the same id wherever and whenever it is read.
 */
public final class ItemId {
    private ItemId() {}

    /**
     * An id from what the publisher calls the item.
     *
     * @param source whose guid it is (publishers number from 1): the source's id, or the feed's address
     */
    public static String ofGuid(String source, String guid) {
        return Digest.of("guid", source, guid.strip());
    }

    /** An id from the item's address, spelled any way. */
    public static String ofUrl(String url) {
        return Digest.of("url", CanonicalUrl.of(url));
    }

    /**
     * An id from the title, for an entry of a feed that has nothing better: an edited text is then an update.
     *
     * @param source whose entry it is: the source's id, or the feed's address
     * @param date when it was published, as far as that does not change; else empty
     */
    public static String ofHeadline(String source, String title, String date) {
        return Digest.of("headline", source, title, date);
    }

    /** An id from what the item says. */
    public static String ofText(NewsItem item) {
        return Digest.of("text", item.title(), item.summary(), item.body());
    }
}
