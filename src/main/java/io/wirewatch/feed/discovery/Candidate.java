package io.wirewatch.feed.discovery;

import java.net.URI;

/**
 * An address at which a feed may stand.
 *
 * @param origin how we came by it
 * @param title what the page calls it; empty when it says nothing
 * @param language BCP 47 tag that the page gives for it; empty for none
 */
record Candidate(URI address, Origin origin, String title, String language) {
    /** How we came by an address, the most credible first. */
    enum Origin {
        /** {@code <link rel="alternate" type="application/rss+xml">}: the page says so. */
        DECLARED,
        /** A link on the page that looks like one to a feed. */
        LINKED,
        /** Where many sites have their feed. */
        USUAL
    }
}
