/**
 * Lists of feeds. {@link io.wirewatch.feed.list.FeedListReader} reads them, whatever they are written in, and {@link io.wirewatch.feed.list.OpmlWriter}
 * writes OPML.
 *
 * <pre>
 *   bytes ─▶ FeedListReader ─▶ FeedList ─┬─▶ ImportPlan   what one command adds
 *            OPML, YAML, lines           └─▶ SyncPlan     what watched files add, change and remove
 *   ListWatcher reads watched files anew when they change
 * </pre>
 *
 * <p>What is to be done is decided by functions of the lists and of what stands on {@code news.feeds}; who calls them writes it there. Two feeds
 * are the same when their addresses are ({@link io.wirewatch.feed.list.FeedAddress}), whatever their ids. Threads live in {@code ListWatcher} and
 * nowhere else; no address is asked here.
 */
package io.wirewatch.feed.list;
