/**
 * Rules: the query language, what a query means, and the matchers. {@code docs/rules.md} is the manual.
 *
 * <p>A query's way: {@link io.wirewatch.core.rule.RuleParser} turns text into a {@link io.wirewatch.core.rule.Query}, a tree of records, or
 * refuses it with the place and a hint ({@link io.wirewatch.core.rule.InvalidQueryException}). What it refers to, other rules and word lists, comes
 * from {@link io.wirewatch.core.rule.References} and is put in place there and then; a {@link io.wirewatch.core.rule.RuleSet} does so for rules that
 * refer to each other.
 * {@link io.wirewatch.core.rule.RuleLint} remarks on what is legal but doubtful; {@link io.wirewatch.core.rule.QueryEvaluator} asks one query of
 * one item and says where in the text each clause held. A {@link io.wirewatch.core.rule.RuleMatcher} does so for a set of
 * {@link io.wirewatch.core.rule.Rule}s: {@link io.wirewatch.core.rule.TryAllMatcher} tries them all and is the oracle, {@code core.rule.index} holds the
 * one that is fast.
 *
 * <p>{@link io.wirewatch.core.rule.Explainer} says why one query matches one item or does not, and how near it was.
 *
 * <p>The evaluator is the definition of the language, written to be read. A faster matcher narrows which rules are tried, and must agree with
 * it in every match and every piece of evidence. Queries see an item as words ({@code core.text}) and as the codes its tags carry; who made
 * those tags is not known here.
 *
 * <p>Limits: a query, with all it refers to, has 20,000 characters, 5,000 terms, 64 levels and 100 words to a phrase, so parsing and evaluating never recurse
 * deeply. Evaluating takes time in proportion to the query times the occurrences of its words, and {@link io.wirewatch.core.rule.Work} bounds it.
 */
package io.wirewatch.core.rule;
