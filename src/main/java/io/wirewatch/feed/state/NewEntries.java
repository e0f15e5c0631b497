package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import java.util.List;

/**
 * What a document has that was not known.
 *
 * @param items new and changed ones, as they are to be sent: what happened first comes first
 * @param seen what is to be remembered; the same object as before when nothing changed
 * @param fresh the new ones among the items, as they stand in the document
 * @param isAllNew whether none of its entries was known, though others had been seen before: something may have been missed
 */
record NewEntries(List<NewsItem> items, SeenEntries seen, List<NewsItem> fresh, boolean isAllNew) {}
