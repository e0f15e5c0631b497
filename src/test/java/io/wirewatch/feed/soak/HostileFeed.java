package io.wirewatch.feed.soak;

/** Feeds that are out to hurt, and how a poller has to name them: by its error, or by a note on a document that it could read. */
enum HostileFeed {
    /** Entities of entities, ten to the ninth. */
    ENTITY_BOMB("(?s).*entities.*"),
    EXTERNAL_ENTITY("(?s).*entities.*"),
    GIGABYTE_OF_GZIP("too-large:.*"),
    GZIP_IN_GZIP("too-large:.*"),
    GIGABYTE_OF_BROTLI("too-large:.*"),
    UNKNOWN_ENCODING("bad-encoding:.*"),
    ENDLESS("too-large:.*"),
    ENDLESS_CHUNK("too-large:.*"),
    HUGE_LENGTH("too-large:.*"),
    ENDLESS_HEADERS("(broken-connection|too-large|timeout):.*"),
    HEADER_DRIP("timeout:.*"),
    BODY_DRIP("timeout:.*"),
    SILENCE("timeout:.*"),
    GARBAGE("broken-connection:.*"),
    REDIRECT_LOOP("bad-redirect:.*"),
    TO_METADATA("forbidden-address:.*"),
    TO_LOOPBACK("forbidden-address:.*"),
    TO_MAPPED_LOOPBACK("forbidden-address:.*"),
    TO_PRIVATE_NETWORK("forbidden-address:.*"),
    TO_FILE("bad-redirect:.*"),
    /** 100,000 entries. */
    CROWD("(?s).*100,?000.*"),
    EMPTY_ENTRIES("(?s).+"),
    NULS("(?s).+"),
    BROKEN_UTF8("(?s).+"),
    /** Ten mebibytes of elements within each other. */
    DEEP("(?s).+"),
    /** One attribute of eight mebibytes: large, and nothing else. */
    LONG_ATTRIBUTE(""),
    /** An entry whose text has nine mebibytes: more than Kafka takes. */
    LARGE_ENTRY("(?s).+");

    private final String named;

    HostileFeed(String named) {
        this.named = named;
    }

    /** Whether it stands in what is said of the feed. */
    boolean isNamedBy(String said) {
        return said.matches(named);
    }
}
