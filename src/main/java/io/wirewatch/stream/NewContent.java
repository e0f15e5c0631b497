package io.wirewatch.stream;

import io.wirewatch.core.news.NewsItem;

/**
 * An item whose content has not been seen before.
 *
 * @param hash of the content
 * @param update whether the item has been seen with other content
 */
record NewContent(NewsItem item, String hash, boolean update) {}
