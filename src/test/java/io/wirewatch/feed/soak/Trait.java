package io.wirewatch.feed.soak;

/** What a feed does beside bringing news, none of which may hinder a poller. */
enum Trait {
    ETAG,
    LAST_MODIFIED,
    /** Validators that never fit again, and a date that is none. */
    WRONG_VALIDATORS,
    GZIP,
    BROTLI,
    CHUNKED,
    /** Closes the connection after each answer. */
    CLOSES,
    /** Takes seconds to answer. */
    SLOW,
    /** Declares UTF-8 and is written in Latin-1. */
    WRONG_CHARSET,
    /** Entries carry no date. */
    UNDATED,
    /** Some entries are edited after they came out. */
    EDITS,
    /** Some entries vanish for a while and come back. */
    GAPS,
    /** Two servers behind one address, of which the second lags behind. */
    FLAPPING,
    TEMPORARY_REDIRECT,
    PERMANENT_REDIRECT,
    /** A permanent redirect, then two temporary ones. */
    REDIRECT_CHAIN
}
