package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.QueryField;
import java.util.Map;

/**
 * The index at one moment: what was put or removed later does not show in it. Immutable but for the counts of terms seen; safe to share
 * between threads.
 *
 * @param attributes fields whose attributes rules hang on → of how many words at most
 */
record IndexState(
        int version,
        RuleRecords.View records,
        Postings.View postings,
        Map<QueryField, Integer> attributes,
        Frequencies frequencies) {
    Vocabulary.View vocabulary() {
        return records.vocabulary();
    }

    boolean holds(int rule) {
        return records.holds(rule, version);
    }
}
