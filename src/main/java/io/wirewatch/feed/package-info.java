/**
 * From feeds to {@code news.items}. {@link io.wirewatch.feed.FeedPoller} is the entry: it asks each feed on {@code news.feeds} when it is
 * due and writes what is new, together with the feed's state, in one Kafka transaction.
 *
 * <pre>
 *   FeedRoster ─▶ FeedFetcher ─▶ FeedReader ─▶ FeedUpdate ─▶ FeedOutbox ─▶ [news.items] + [news.feed-state]
 *   who is due    the document   its entries   what is new   in one transaction
 * </pre>
 *
 * <p>{@code FeedChecker} runs the three in the middle. The decisions are functions of their arguments: {@code FeedUpdate} what to send
 * and remember, {@code FeedSchedule} when to ask again, {@code AddressGuard} whom to ask at all. Threads live in {@code FeedPoller} and
 * nowhere else.
 *
 * <p>{@link io.wirewatch.feed.document.FeedReader} is the door for documents, those from files too: it finds the charset and the format, an adapter
 * for each format ({@code RssFeed}, {@code AtomFeed}, {@code JsonFeed}) makes {@code RawItem}s of the entries as they stand, and
 * {@code ItemMaker} makes clean items of those. A document that is somewhat broken gives what can be read; one that gives nothing is refused
 * with the place and the fault.
 *
 * <p>Limits: one poller works at a time; a state holds the entries of the last document only, so what leaves a feed and comes back is
 * sent again and dropped downstream as a repeat.
 */
package io.wirewatch.feed;
