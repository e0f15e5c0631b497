/**
 * Reads feed documents. {@link io.wirewatch.feed.document.FeedReader} is the door, for those fetched and for those from files: it finds the
 * charset and the format, an adapter for each format ({@code RssFeed}, {@code AtomFeed}, {@code JsonFeed}) makes {@code RawItem}s of the
 * entries as they stand, and {@code ItemMaker} makes clean items of those. A document that is somewhat broken gives what can be read, and a
 * note of what was amiss; one that gives nothing is refused with the place and the fault.
 *
 * <p>Knows neither time nor network: the same bytes give the same items.
 */
package io.wirewatch.feed.document;
