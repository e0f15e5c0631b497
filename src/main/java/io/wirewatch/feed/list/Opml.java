package io.wirewatch.feed.list;

/**
 * What reader and writer of OPML agree on beside the standard: attributes in a namespace of ours, which OPML 2.0 allows, for what it has no
 * words for. Other programs pass over them.
 */
final class Opml {
    static final String NAMESPACE = "urn:wirewatch:feeds";
    static final String PREFIX = "wirewatch:";
    static final String ID = PREFIX + "id";
    static final String COUNTRY = PREFIX + "country";
    static final String INTERVAL = PREFIX + "interval-seconds";
    static final String ENABLED = PREFIX + "enabled";
    static final String FULL_TEXT = PREFIX + "full-text";

    private Opml() {}
}
