/**
 * Wirewatch: feeds in, tagged items and explained alerts out. This is the map of the house.
 *
 * <pre>
 *   feeds ─▶ feed ─▶ [news.items] ─▶ stream: clean ─▶ analyze ─▶ regions, topics, rules ─▶ story ─┬▶ [news.tagged], [news.stories]
 *                                                                                       ├▶ alert ─▶ [news.alerts], [news.held-alerts]
 *                                                                                       └▶ trend ─▶ [news.trends]
 *   [news.rules] ─▶ the rule book of every instance          what nobody can read ─▶ [news.dead-letters]
 *   [news.tagged], [news.alerts] ─▶ delivery: server-sent events ─▶ dashboard: the page
 * </pre>
 *
 * <ul>
 *   <li>{@code core}: the heart, pure functions. {@link io.wirewatch.core.ItemTagger} is its one door, for the stream and the filters alike.
 *   <li>{@code wire}: how the core's words travel: JSON, Kafka topics, CloudEvents headers.
 *   <li>{@code stream}: the Kafka Streams topology, one small processor per step.
 *   <li>{@code feed}: polls feeds, reads their documents and lists of feeds. {@code http}: asks other machines, within limits. {@code delivery}: tells who wants to know. {@code dashboard}: the page.
 *   <li>{@code replay}: gone through again: a stretch of the past with other rules or data, and what comes out otherwise.
 *   <li>{@code index}: local indexes of Kafka topics. {@code history}: the one of the tagged items that Kafka keeps; search over it, and rules tried on it.
 *       {@code view}: what stands on the Kafka topics, arranged as people and programs ask for it.
 *   <li>{@code broker}: the real Kafka broker inside this process. {@code demo}: the bundled sample world.
 *   <li>{@code config}: the settings. {@code cli}: the commands; the only place that starts things.
 * </ul>
 *
 * <p>Brackets are Kafka topics. The packages around the core never call each other: they meet through them.
 */
package io.wirewatch;
