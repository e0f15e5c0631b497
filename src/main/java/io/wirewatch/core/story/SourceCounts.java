package io.wirewatch.core.story;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many distinct sources there are, with how many items each, in bounded space: the {@value #MOST} smallest hashes are kept. Up to that
 * many the number is exact; beyond, it is estimated from how close together they stand (Bar-Yossef and others: Counting distinct elements in a data
 * stream, 2002), with a standard error of an eighth. Not to be shared between threads.
 */
final class SourceCounts {
    private static final int MOST = 64;
    private static final double RANGE = 0x1p32;

    /** By the spread hash, as an unsigned number. */
    private final TreeMap<Long, Integer> items = new TreeMap<>();

    private boolean full;

    /** @return whether nothing of this source was there before, as far as is known; a nameless one is never new but when it is the first of all */
    boolean add(int source) {
        long hash = hash(source);
        boolean known =
                items.containsKey(hash) || (source == 0 && !items.isEmpty()) || (full && hash > items.lastKey());
        items.merge(hash, 1, Integer::sum);
        if (items.size() > MOST) {
            items.pollLastEntry();
            full = true;
        }
        return !known;
    }

    void remove(int source) {
        items.computeIfPresent(hash(source), (hash, count) -> count > 1 ? count - 1 : null);
    }

    int distinct() {
        if (!full || items.size() < 2) {
            return items.size();
        }
        return (int) Math.round((items.size() - 1) / ((items.lastKey() + 1) / RANGE));
    }

    private static long hash(int source) {
        return Hashes.spread(source) & 0xFFFFFFFFL;
    }

    void write(RecordWriter out) {
        out.number(full ? 1 : 0);
        out.number(items.size());
        for (Map.Entry<Long, Integer> entry : items.entrySet()) {
            out.number((int) (long) entry.getKey());
            out.number(entry.getValue());
        }
    }

    void read(RecordReader in) {
        full = in.number() == 1;
        for (int n = in.count(); n > 0; n--) {
            items.put(in.number() & 0xFFFFFFFFL, in.number());
        }
    }
}
