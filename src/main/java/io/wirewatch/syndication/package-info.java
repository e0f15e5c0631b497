/**
 * Alerts and stories as feeds that any feed reader can follow: {@link io.wirewatch.syndication.AtomWriter} (RFC 4287) and
 * {@link io.wirewatch.syndication.JsonFeedWriter} (JSON Feed 1.1) write a {@link io.wirewatch.syndication.Publication}, whose entries
 * {@link io.wirewatch.syndication.AlertEntry} and {@link io.wirewatch.syndication.StoryEntry} make. In their texts the evidence is marked.
 *
 * <p>All text of news is foreign: it enters HTML as text nodes, and only addresses on the web become links.
 */
package io.wirewatch.syndication;
