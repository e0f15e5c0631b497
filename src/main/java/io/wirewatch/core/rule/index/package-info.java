/**
 * The engine: which of a million rules match an item, at a cost that follows what the item matches. {@link io.wirewatch.core.rule.index.RuleIndex} holds
 * rules and gives out snapshots that match; {@link io.wirewatch.core.rule.index.LiveRules} is the way in for rules that refer to each other and change.
 *
 * <pre>
 * put:    Rule ─▶ Query ─▶ QueryWriter (bytes, terms numbered by the Vocabulary) ─▶ RuleRecords
 *                     └──▶ Anchoring (the rarest of what must be there)          ─▶ Postings
 *
 * match:  words ─▶ DistinctWords, WordPrefixes ─▶ ItemTerms (numbers and places)
 *               ─▶ Postings (whose anchor occurs, and whose guard) ─▶ CodeEvaluator (does it hold there) ─▶ QueryEvaluator (where and why)
 * </pre>
 *
 * <p><b>Words.</b> An <i>anchor</i> is a term, or two words side by side, on which a rule hangs; a <i>cover</i> the anchors of one query, without any of
 * which it cannot hold; a <i>guard</i> a further term that must be there; a <i>loose</i> rule one without a cover. A <i>sieve</i> is a set of bits that says "perhaps", and
 * never misses. A <i>generation</i> is an {@link io.wirewatch.core.rule.index.IndexCore}.
 *
 * <p><b>What is sound.</b> {@link io.wirewatch.core.rule.index.Anchoring} may choose any anchors such that a query holds for no item without one of
 * them: a bad choice costs time, never a match. {@link io.wirewatch.core.rule.index.CodeEvaluator} answers yes, no or maybe, and a yes or no of
 * its own must be the evaluator's. Whatever matches is asked of the {@link io.wirewatch.core.rule.QueryEvaluator} once more, for the evidence.
 * {@code RuleIndexOracleTest} holds the whole against it.
 *
 * <p><b>Readers and the writer.</b> One thread changes things at a time, under the index's lock; any number match meanwhile, without one. Memory that readers
 * look at is appended to and else left alone: pages never move ({@link io.wirewatch.core.rule.index.BytePages},
 * {@link io.wirewatch.core.rule.index.IntPages}); a list or table that is full is copied, and the copy published; where a cell is set in place, a reader that sees
 * it early finds a number beyond its snapshot, and passes it over. Each class has a {@code View} for readers, all views of one moment are an
 * {@link io.wirewatch.core.rule.index.IndexState}, and publishing is the write of one volatile field. A rule that was replaced or removed is not taken
 * away but marked with the version at which it ended; older snapshots still have it.
 *
 * <p><b>Upkeep.</b> {@link io.wirewatch.core.rule.index.RuleIndex#tidy} copies the rules that hold into a new
 * {@link io.wirewatch.core.rule.index.IndexCore}, a part at a time while everything goes on, and exchanges the two. What ended is gone then, and anchors
 * are chosen by how often terms were seen in texts ({@link io.wirewatch.core.rule.index.Frequencies}).
 *
 * <p><b>Limits.</b> Rules without anything that can be looked up are tried on every item, and counted ({@link io.wirewatch.core.rule.index.IndexSize#loose};
 * {@link io.wirewatch.core.rule.index.RuleCost} warns of them). What one rule may ask of one item is bounded ({@link io.wirewatch.core.rule.Work}).
 */
package io.wirewatch.core.rule.index;
