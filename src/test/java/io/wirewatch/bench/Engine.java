package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import java.util.Set;

/** One way to match rules. An item's strings go in, so that whatever an engine does to read a text is measured with it. For one thread. */
interface Engine extends AutoCloseable {
    /** How many rules match. */
    int count(NewsItem item);

    /** Which rules match: for comparing engines, and not measured. Nothing for those that do not match at all. */
    Set<String> ids(NewsItem item);

    @Override
    default void close() {}
}
