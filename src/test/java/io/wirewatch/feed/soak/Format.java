package io.wirewatch.feed.soak;

/** How a feed is written. */
enum Format {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    RDF("application/rdf+xml"),
    JSON("application/feed+json");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }
}
