package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses by what a rule is found: of all that its query requires, what occurs least often. A conjunction is anchored on its rarest part, a
 * disjunction on all of its parts, a phrase on a word or on two that stand side by side; where a second term is required too, it becomes the
 * guard, which is asked before the rule is looked at.
 *
 * <p>The choice bears on speed alone. It must be sound: a query without an anchor in the text does not hold there.
 */
final class Anchoring {
    /** What it costs to pass a rule over because its guard is missing; a rule tried costs 1. */
    private static final double PASSED_OVER = 0.1;

    /** Terms of one rule keep company: a guard is likelier to be there than its share says. */
    private static final double LEAST_COMPANY = 0.2;

    /** Words of a phrase stand together in a part of the texts that have the rarer one. */
    private static final double PAIR_SHARE = 0.1;

    /** Pairs take more memory, so that for a rare word none is made. */
    private static final double PAIR_COST = 0.0005;

    private static final int MOST_REQUIRED = 6;

    private final Vocabulary vocabulary;
    private final Frequencies frequencies;
    private final AttributeFields fields;

    Anchoring(Vocabulary vocabulary, Frequencies frequencies, AttributeFields fields) {
        this.vocabulary = vocabulary;
        this.frequencies = frequencies;
        this.fields = fields;
    }

    /** The best cover of a query; the terms in it are in the vocabulary, and new ones may be added. */
    Cover cover(Query query) {
        if (query instanceof Query.Phrase phrase) {
            return phrase(phrase.words());
        } else if (query instanceof Query.ExactCase exact) {
            return phrase(exact.keys());
        } else if (query instanceof Query.Near near) {
            return all(List.of(cover(near.left()), cover(near.right())));
        } else if (query instanceof Query.NotNear near) {
            return cover(near.left());
        } else if (query instanceof Query.AtLeast atLeast) {
            return cover(atLeast.part());
        } else if (query instanceof Query.And and) {
            return all(covers(and.parts()));
        } else if (query instanceof Query.Or or) {
            return Cover.union(covers(or.parts()));
        } else if (query instanceof Query.SomeOf some) {
            return someOf(some);
        } else if (query instanceof Query.InTitle title) {
            return cover(title.part());
        } else if (query instanceof Query.Attribute attribute) {
            return attribute(attribute);
        } else if (query instanceof Query.Reference reference) {
            return cover(reference.query());
        } else if (query instanceof Query.Score score) {
            return score(score);
        }
        return Cover.NONE;
    }

    private List<Cover> covers(List<Query> parts) {
        return parts.stream().map(this::cover).toList();
    }

    private Cover phrase(List<Word> words) {
        List<Cover> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            parts.add(word(words.get(i)));
            if (i > 0 && words.get(i - 1).isPlain() && words.get(i).isPlain()) {
                parts.add(pair(words.get(i - 1), words.get(i)));
            }
        }
        return all(parts);
    }

    /** A pattern is found by what stands before its first question mark, if that is long enough to tell anything. */
    private Cover word(Word word) {
        boolean pattern = QueryCode.kind(word) == QueryCode.PATTERN;
        if (pattern && word.literalStart().length() < 3) {
            return Cover.NONE;
        }
        int term = vocabulary.add(pattern ? word.literalStart() + "*" : word.pattern());
        return term(term);
    }

    private Cover term(int term) {
        return Cover.of(Anchor.term(term), frequencies.share(term), List.of(term));
    }

    private Cover pair(Word first, Word second) {
        int left = vocabulary.add(first.pattern());
        int right = vocabulary.add(second.pattern());
        double rarer = Math.min(frequencies.share(left), frequencies.share(right));
        return Cover.of(Anchor.pair(left, right), PAIR_SHARE * rarer + PAIR_COST, List.of(left, right));
    }

    private Cover attribute(Query.Attribute attribute) {
        AttributeTerms.values(attribute).forEach(value -> fields.note(attribute.field(), value));
        return Cover.union(AttributeIds.anchors(attribute).stream()
                .map(value -> term(vocabulary.add(value)))
                .toList());
    }

    /** Of what holds only when all parts do: the best part, guarded by what the others require. */
    private Cover all(List<Cover> parts) {
        List<Integer> required = rarest(parts.stream().flatMap(part -> part.required().stream()));
        Cover best = Cover.NONE;
        for (Cover part : parts) {
            Cover guarded = part.exists() ? guarded(part, required) : part;
            best = guarded.isBetterThan(best) ? guarded : best;
        }
        return new Cover(best.anchors(), best.cost(), required);
    }

    /** Shares are read once: readers go on counting. */
    private List<Integer> rarest(Stream<Integer> terms) {
        record Share(int term, double share) {}
        return terms.distinct()
                .map(term -> new Share(term, frequencies.share(term)))
                .sorted(Comparator.comparingDouble(Share::share))
                .limit(MOST_REQUIRED)
                .map(Share::term)
                .toList();
    }

    private Cover guarded(Cover cover, List<Integer> required) {
        List<Anchor> anchors = cover.anchors().stream()
                .map(anchor -> guarded(anchor, required))
                .toList();
        boolean allGuarded = anchors.stream().noneMatch(anchor -> anchor.guard() == Anchor.NONE);
        double company = allGuarded && !cover.anchors().equals(anchors)
                ? Math.max(LEAST_COMPANY, frequencies.share(anchors.get(0).guard()))
                : 1;
        return new Cover(anchors, cover.cost() * Math.min(1, PASSED_OVER + company), cover.required());
    }

    private static Anchor guarded(Anchor anchor, List<Integer> required) {
        if (anchor.guard() != Anchor.NONE) {
            return anchor;
        }
        return required.stream()
                .filter(term -> !anchor.contains(term))
                .findFirst()
                .map(anchor::guardedBy)
                .orElse(anchor);
    }

    /** Of k parts n must hold, so at least one of any k - n + 1 does. */
    private Cover someOf(Query.SomeOf some) {
        List<Cover> covers = covers(some.parts());
        if (some.count() == covers.size()) {
            return all(covers);
        }
        return Cover.union(Stream.concat(
                        covers.stream().filter(Cover::exists).sorted(Comparator.comparingDouble(Cover::cost)),
                        covers.stream().filter(cover -> !cover.exists()))
                .limit(covers.size() - some.count() + 1L)
                .toList());
    }

    /** Frequent terms need no anchor as long as they cannot reach the threshold without the others. */
    private Cover score(Query.Score score) {
        record Term(int weight, Cover cover) {
            double cost() {
                return cover.exists() ? cover.cost() : Double.MAX_VALUE;
            }
        }
        List<Term> terms = score.terms().stream()
                .filter(term -> term.weight() > 0)
                .map(term -> new Term(term.weight(), cover(term.term())))
                .sorted(Comparator.comparingDouble(Term::cost).reversed())
                .toList();
        long within = 0;
        int skipped = 0;
        while (skipped < terms.size()) {
            within += (long) Query.Score.MAX_OCCURRENCES * terms.get(skipped).weight();
            if (within >= score.threshold()) {
                break;
            }
            skipped++;
        }
        return Cover.union(terms.stream().skip(skipped).map(Term::cover).toList());
    }
}
