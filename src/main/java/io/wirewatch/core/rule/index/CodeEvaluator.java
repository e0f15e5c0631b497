package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.Query;

/**
 * Asks a query, as {@link QueryWriter} wrote it, of an item's terms: quickly, with an answer that is right where it is not "maybe". What is
 * rare and laborious (NEARs within NEARs, thousands of occurrences) it leaves open.
 *
 * <p>Not to be shared between threads.
 */
final class CodeEvaluator {
    private final ItemTerms item;
    private final ByteCursor in = new ByteCursor();
    private final SpanReader spans;
    private Vocabulary.View vocabulary;
    private TaggedItem tagged;

    /** Attributes that were asked about this item: 1 for those that hold, 0 for the others. */
    private final TermTable attributes = new TermTable();

    /** Text clauses look at positions before this one. */
    private int end;

    CodeEvaluator(ItemTerms item) {
        this.item = item;
        this.spans = new SpanReader(item, in);
    }

    void begin(TaggedItem newItem, Vocabulary.View terms) {
        tagged = newItem;
        vocabulary = terms;
        attributes.clear();
    }

    void release() {
        tagged = null;
        vocabulary = null;
    }

    /** Asks the query of the record that begins at an offset. */
    Verdict evaluate(byte[] page, int offset) {
        in.moveTo(page, offset);
        int unused = in.number();
        end = item.positions();
        return ask();
    }

    /** Asks the node at the cursor, and leaves the cursor after it. */
    private Verdict ask() {
        int sign = in.next();
        return switch (sign) {
            case QueryCode.WORD, QueryCode.PHRASE, QueryCode.EXACT_CASE -> Verdict.of(spans.leaf(sign, end, null));
            case QueryCode.NOT -> ask().negated();
            case QueryCode.IN_TITLE -> inTitle();
            case QueryCode.ATTRIBUTE -> attribute();
            case QueryCode.REFERENCE -> {
                in.skipString();
                yield ask();
            }
            default -> group(sign);
        };
    }

    private Verdict inTitle() {
        int outer = end;
        end = Math.min(end, item.titleEnd());
        Verdict verdict = ask();
        end = outer;
        return verdict;
    }

    private Verdict attribute() {
        int term = in.number();
        if (!attributes.contains(term)) {
            Query.Attribute attribute = AttributeIds.attribute(vocabulary.text(term));
            attributes.put(term, AttributeTerms.holds(attribute, tagged) ? 1 : 0);
        }
        return Verdict.of(attributes.get(term) == 1);
    }

    private Verdict group(int sign) {
        int length = in.number();
        int after = in.offset() + length;
        Verdict verdict =
                switch (sign) {
                    case QueryCode.AND -> parts(in.number(), Integer.MAX_VALUE);
                    case QueryCode.OR -> parts(in.number(), 1);
                    case QueryCode.SOME_OF -> {
                        int needed = in.number();
                        yield parts(in.number(), needed);
                    }
                    case QueryCode.NEAR, QueryCode.ADJ -> spans.near(sign == QueryCode.ADJ, end);
                    case QueryCode.NOT_NEAR -> spans.notNear(end);
                    case QueryCode.AT_LEAST -> spans.atLeast(end);
                    case QueryCode.SCORE -> spans.score(end);
                    default -> throw new IllegalStateException("no sign of a query: " + sign);
                };
        in.skipTo(after);
        return verdict;
    }

    /** Whether so many parts hold; a number above that of the parts stands for all. Stops as soon as it is clear. */
    private Verdict parts(int count, int needed) {
        int yes = 0;
        int maybe = 0;
        int wanted = Math.min(needed, count);
        for (int left = count; left > 0; left--) {
            switch (ask()) {
                case YES -> yes++;
                case MAYBE -> maybe++;
                case NO -> {}
            }
            if (yes >= wanted) {
                return Verdict.YES;
            }
            if (yes + maybe + left - 1 < wanted) {
                return Verdict.NO;
            }
        }
        return Verdict.MAYBE;
    }
}
