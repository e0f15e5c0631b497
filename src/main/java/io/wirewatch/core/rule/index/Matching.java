package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.QueryField;
import io.wirewatch.core.text.AnalyzedText;

/**
 * Finds the rules that one item may match: looks up what occurs in it, tries each rule whose anchor does, and keeps those that hold or may
 * hold. Its buffers are used again for the next item. Not to be shared between threads.
 */
final class Matching {
    private final ItemTerms item = new ItemTerms();
    private final CodeEvaluator evaluator = new CodeEvaluator(item);

    /** The rules tried so far: some are found by several anchors. */
    private final TermTable tried = new TermTable();

    private final Candidates candidates = new Candidates();

    private IndexState state;
    private long texts;

    /** Looks at one item; {@link #candidates} then tells what may match. */
    void run(IndexState newState, AnalyzedText text, TaggedItem tagged) {
        state = newState;
        tried.clear();
        candidates.clear();
        item.fill(text, state.vocabulary());
        addAttributes(tagged);
        evaluator.begin(tagged, state.vocabulary());
        boolean counted = state.frequencies().takes(texts++);
        if (counted) {
            state.frequencies().countText();
        }
        tryAll(state.postings().loose());
        tryByTerm(counted);
        tryByPair();
    }

    private void addAttributes(TaggedItem tagged) {
        state.attributes()
                .forEach((field, mostWords) ->
                        AttributeTerms.forEach(field, tagged, mostWords, value -> addAttribute(field, value)));
    }

    private void addAttribute(QueryField field, String value) {
        int term = state.vocabulary().find(AttributeIds.term(field, value));
        if (term >= 0) {
            item.addAttribute(term);
        }
    }

    private void tryByTerm(boolean counted) {
        Vocabulary.View vocabulary = state.vocabulary();
        int count = item.count();
        for (int i = 0; i < count; i++) {
            int term = item.term(i);
            if (counted) {
                vocabulary.setSeen(term, vocabulary.seen(term) + 1);
            }
            tryAll(vocabulary.list(term));
        }
    }

    private void tryByPair() {
        PairTable.View pairs = state.postings().pairs();
        int before = -1;
        for (int position = 0; position < item.positions(); position++) {
            int term = item.termAt(position);
            if (before >= 0 && term >= 0) {
                tryAll(pairs.list(before, term));
            }
            before = term;
        }
    }

    /** Tries the rules of a list; at 0 there is none. */
    private void tryAll(int list) {
        if (list == 0) {
            return;
        }
        int[] page = state.postings().page(list);
        int at = IntPages.offset(list);
        int size = Postings.View.size(page, at);
        if (size < 0) {
            tryOne(~size, page[at + 1]);
            return;
        }
        int start = at + 2;
        for (int i = start; i < start + 2 * size; i += 2) {
            tryOne(page[i], page[i + 1]);
        }
    }

    private void tryOne(int rule, int guard) {
        boolean passedOver = guard != 0 && !item.mayHave(guard - 1);
        if (passedOver || !state.holds(rule) || tried.contains(rule)) {
            return;
        }
        tried.put(rule, 0);
        candidates.add(rule, verdict(rule));
    }

    private Verdict verdict(int rule) {
        int address = state.records().address(rule);
        try {
            return evaluator.evaluate(state.records().records().page(address), BytePages.offset(address));
        } catch (RuntimeException e) {
            return Verdict.MAYBE; // too much, or a fault: the evaluator says it of this rule, and the others go on
        }
    }

    /** Lets go of what belongs to the item and the index; what was found stays until the next run. */
    void release() {
        state = null;
        item.release();
        evaluator.release();
    }

    /** How many rules were tried. */
    int tried() {
        return tried.size();
    }

    /** Those of them that hold or may hold; good until the next run. */
    Candidates candidates() {
        return candidates;
    }
}
