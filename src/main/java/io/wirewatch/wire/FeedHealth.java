package io.wirewatch.wire;

/** How a feed fares. A feed that has not been read yet has no health. */
public enum FeedHealth {
    /** It answers, and items come as they use to. */
    HEALTHY,
    /** It answers, but nothing new has come for longer than is its habit. */
    SILENT,
    /** It has failed several times in a row. */
    FAILING,
    /** It is gone for good (410) and is not asked any more. */
    ENDED
}
