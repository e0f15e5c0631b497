/**
 * Topics: what an item is about, in IPTC Media Topics. {@link io.wirewatch.core.topic.TopicTagger} is the entry; it comes after the
 * analysis and the regions and before the rules, which match on its codes. {@code docs/topics.md} is the manual for those who write topics.
 *
 * <p>A topic's way: somebody writes it ({@link io.wirewatch.core.topic.WrittenTopic}, which {@code config} reads from YAML),
 * {@link io.wirewatch.core.topic.TopicDraft} puts together what is written, what extends it and what narrower topics lend, and a
 * {@link io.wirewatch.core.topic.Topic} comes of it: for each language a query of the rule language, {@code SCORE>=1{"earthquake*"^4, …}}, and
 * {@link io.wirewatch.core.topic.Conditions}. A {@link io.wirewatch.core.topic.Taxonomy} holds all of them.
 *
 * <p>A text's way: {@link io.wirewatch.core.topic.TermIndex} finds the terms of all topics in one pass, with the sums of the queries; what speaks for
 * each is a {@link io.wirewatch.core.topic.Claim}, to which conditions add or object; {@link io.wirewatch.core.topic.TopicScore} makes a share of
 * certainty of it and says which topics are named.
 *
 * <p>{@link io.wirewatch.core.topic.TopicLint}, {@link io.wirewatch.core.topic.Coverage}, {@link io.wirewatch.core.topic.TopicLearner} and
 * {@link io.wirewatch.core.topic.ScoreFit} are for those who write topics.
 *
 * <p>Limits: a topic that no word betrays is not found. Names of persons, parties and papers are kept out of the lists on purpose: they age.
 */
package io.wirewatch.core.topic;
