package io.wirewatch.feed.document;

import java.util.List;

/**
 * A feed document as fetched.
 *
 * @param link the publisher's page, absolute if possible
 */
record RawFeed(RawText title, String link, String language, List<RawItem> items) {}
