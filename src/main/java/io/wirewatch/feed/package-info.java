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
 * nowhere else. {@link io.wirewatch.feed.FeedReader} knows the formats and nothing of the rest; it also serves documents from files.
 *
 * <p>Limits: one poller works at a time; a state holds the entries of the last document only, so what leaves a feed and comes back is
 * sent again and dropped downstream as a repeat.
 */
package io.wirewatch.feed;
