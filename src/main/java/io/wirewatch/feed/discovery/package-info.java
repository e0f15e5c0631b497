/**
 * Finds the feeds of a page. {@link io.wirewatch.feed.discovery.FeedFinder} is the entry: it asks an address, and when a web page stands there, the
 * addresses of feeds that the page declares, links to, or could be expected to have; each is read before it is believed.
 *
 * <pre>
 *   address ─▶ FeedFinder ─▶ is it a feed? ─▶ PageFeeds ─▶ Candidate, best first ─▶ read each ─▶ Discovery
 * </pre>
 *
 * <p>Asks eight times at most, within the limits of {@link io.wirewatch.http.WebClient}. What a page says is looked at, never run.
 */
package io.wirewatch.feed.discovery;
