package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.rule.Query;
import java.util.Optional;

/**
 * One generation of the index: everything in it only grows. Rules that were replaced or removed stay behind as ended, until a new generation is
 * made without them.
 *
 * <p>For one writer at a time. Readers take the {@link #state}.
 */
final class IndexCore {
    private final Vocabulary vocabulary;
    private final Frequencies frequencies;
    private final Postings postings;
    private final RuleRecords records;
    private final IdTable ids;
    private final Anchoring anchoring;
    private final AttributeFields attributes = new AttributeFields();
    private int version;
    private int loose;
    private volatile IndexState state;

    /** An empty one. */
    IndexCore() {
        this(null, 0);
    }

    /** @param earlier terms of the generation before, with what was seen of them; or null */
    private IndexCore(Vocabulary.View earlier, int texts) {
        vocabulary = new Vocabulary(earlier);
        frequencies = new Frequencies(vocabulary, texts);
        postings = new Postings(vocabulary);
        records = new RuleRecords(vocabulary);
        ids = new IdTable(records::id);
        anchoring = new Anchoring(vocabulary, frequencies, attributes);
        state = newState();
    }

    /** An empty one that knows which terms have been seen how often. */
    IndexCore successor() {
        return new IndexCore(vocabulary.view(), frequencies.texts());
    }

    /** What readers may rely on; changes since the last {@link #publish} are not in it. */
    IndexState state() {
        return state;
    }

    void publish() {
        version++;
        state = newState();
    }

    private IndexState newState() {
        return new IndexState(version, records.view(), postings.view(), attributes.view(), frequencies);
    }

    /** How many rules it holds, those that have ended too. */
    int size() {
        return records.size();
    }

    int texts() {
        return frequencies.texts();
    }

    IndexSize measure() {
        long bytes = vocabulary.bytes() + postings.bytes() + records.bytes() + ids.bytes();
        return new IndexSize(live(), vocabulary.size(), loose, bytes, records.textBytes());
    }

    /** To be called when all of the generation before has been copied. */
    void settle() {
        vocabulary.forgetEarlier();
        publish();
    }

    /** What a rule looked like when it was put; or nothing. */
    Optional<RuleRecords.Stored> rule(String id) {
        int rule = ids.get(id);
        return rule < 0 ? Optional.empty() : Optional.of(records.view().read(rule));
    }

    /** How many rules hold. */
    int live() {
        return ids.size();
    }

    int ended() {
        return records.size() - ids.size();
    }

    void put(RuleRef ref, RulePolicy policy, Query query) {
        Cover cover = anchoring.cover(query);
        int rule = records.add(ref, policy, query);
        if (cover.exists()) {
            cover.anchors().forEach(anchor -> postings.add(anchor, rule));
        } else {
            postings.addLoose(rule);
            loose++;
        }
        end(ids.put(ref.id(), rule));
    }

    /**
     * Copies rules that still hold into another generation.
     *
     * @param from number of the first to look at
     * @return that of the first not looked at
     */
    int copy(int from, int most, IndexCore to) {
        int end = (int) Math.min(records.size(), (long) from + most);
        RuleRecords.View view = records.view();
        for (int rule = from; rule < end; rule++) {
            if (view.holds(rule, version)) {
                RuleRecords.Stored stored = view.read(rule);
                to.put(stored.rule(), stored.policy(), stored.query());
            }
        }
        return end;
    }

    boolean remove(String id) {
        int rule = ids.remove(id);
        end(rule);
        return rule >= 0;
    }

    private void end(int rule) {
        if (rule >= 0) {
            records.end(rule, version + 1);
        }
    }
}
