package io.wirewatch.feed.document;

import java.util.List;

/**
 * A feed document as fetched.
 *
 * @param link the publisher's page, absolute if possible
 * @param self the address that the feed gives for itself
 * @param hubs addresses of WebSub hubs
 * @param notes what was amiss, for people
 * @param isWhole false when it breaks off
 */
record RawFeed(
        RawText title,
        String link,
        String self,
        String language,
        List<String> hubs,
        Wishes wishes,
        List<RawItem> items,
        List<String> notes,
        boolean isWhole) {}
