/**
 * Feeds: from a publisher's document to news items.
 *
 * <p>{@link io.wirewatch.feed.FeedReader} is the door for documents: it finds the charset and the format, an adapter for each format
 * ({@code RssFeed}, {@code AtomFeed}, {@code JsonFeed}) makes {@code RawItem}s of the entries as they stand, and {@code ItemMaker} makes
 * clean items of those. It knows no network: what a {@link io.wirewatch.feed.FeedContext} says is all that is known from outside.
 *
 * <p>A document that is somewhat broken gives what can be read; one that gives nothing is refused with the place and the fault.
 */
package io.wirewatch.feed;
