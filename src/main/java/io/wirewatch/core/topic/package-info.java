/**
 * Topics: what an item is about, in IPTC Media Topics. {@link io.wirewatch.core.topic.TopicTagger} is the entry; it comes after the
 * analysis and before the rules, which match on its codes.
 *
 * <p>Each topic is a file under {@code topics/} on the class path, made to be read and edited:
 *
 * <pre>
 * # A remark.
 * code: 20000153
 * name: earthquake
 * broader: 20000151, 20000148, 03000000
 *
 * [any]
 * 3: usgs
 *
 * [en]
 * 4: earthquake*, richter scale
 * 2: magnitude
 * -3: political earthquake
 * </pre>
 *
 * <p>{@code broader} names all topics above, nearest first, and ends in one of the top level. A line of terms begins with their weight: 3 for
 * sure words, 2 and 1 for shared ones, 4 and 5 for what settles it, below 0 for what speaks against the topic. An entry is a word, a prefix
 * with a star, or several words for a phrase; where a prefix covers another entry, the more specific one decides. {@code [any]} holds for
 * all languages. {@link io.wirewatch.core.topic.TopicReader} makes of each section a query of the rule language,
 * {@code SCORE>=1{"earthquake*"^4, …}}, which is the topic's definition.
 *
 * <p>The sum of the terms that occur, each five times at most, becomes a score by {@link io.wirewatch.core.topic.TopicScore}, and
 * {@link io.wirewatch.core.topic.TopicTagger} says which topics are named. {@link io.wirewatch.core.topic.TermIndex} finds the terms of
 * all topics in one pass; its sums are those of the queries.
 *
 * <p>Limits: definitions are lists of terms; other queries are not read yet. A topic that no word betrays is not found. Names of persons,
 * papers and towns are kept out of the lists on purpose: they age.
 */
package io.wirewatch.core.topic;
