package io.wirewatch.core.news;

/** The text fields of a {@link NewsItem}, in the order in which a reader meets them. */
public enum Field {
    TITLE,
    SUMMARY,
    BODY
}
