package io.wirewatch.core.story;

import java.util.Arrays;

/**
 * Collects the stories that an item may belong to: those that have its rarest names, and those that have pieces of its text. What is looked at is
 * bounded, and depends on counts only, never on the order in which stories came. Not to be shared between threads.
 */
final class Candidates {
    /** So many stories are looked at for the names of an item: its rarest names, as far as this goes. */
    private static final int LOOKED_AT = 2000;

    private static final int MOST = 30;
    private static final int MOST_TEXTS = 8;
    private static final int POINTS = 64;

    private final StoryIndex index;
    private int[] points = new int[1024];
    private int[] found = new int[1024];
    private int size;

    Candidates(StoryIndex index) {
        this.index = index;
    }

    /** The slots of stories that have pieces of a text: most pieces first. */
    int[] withText(Fingerprints text) {
        index.touch(text);
        for (int i = 0; i < text.size(); i++) {
            if (!index.isCommon(text.hash(i))) {
                index.byFingerprint().forEach(text.hash(i), slot -> give(slot, 1));
            }
        }
        return best(MOST_TEXTS);
    }

    /** The slots of stories that have the rare names and places of an item: most, and rarest, first. */
    int[] withNames(WeighedItem item) {
        long[] names = rarestFirst(item);
        int left = LOOKED_AT;
        for (int i = 0; i < names.length; i++) {
            int key = (int) names[i] ^ Integer.MIN_VALUE;
            left -= (int) (names[i] >>> Integer.SIZE);
            if (left < 0) {
                break;
            }
            int worth = Math.round(index.rarity().of(key) * POINTS);
            index.byName().forEach(key, slot -> give(slot, worth));
        }
        return best(MOST);
    }

    /** The names and places that some stories have, without repeats: in how many above, the key below, in ascending order. */
    private long[] rarestFirst(WeighedItem item) {
        for (int i = 0; i < item.names().size(); i++) {
            index.byName().touch(item.names().key(i));
        }
        long[] found = new long[item.names().size() + item.tags().size()];
        int kept = 0;
        for (int i = 0; i < item.names().size(); i++) {
            found[kept++] = counted(item.names().key(i));
        }
        for (int i = 0; i < item.tags().size(); i++) {
            int key = item.tags().key(i);
            found[kept++] = StoryTags.kind(key) == StoryTags.PLACE ? counted(key) : 0;
        }
        return Arrays.stream(found)
                .filter(name -> name >>> Integer.SIZE > 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private long counted(int key) {
        return ((long) index.byName().count(key) << Integer.SIZE) | ((key ^ Integer.MIN_VALUE) & 0xFFFFFFFFL);
    }

    private void give(int slot, int worth) {
        if (slot >= points.length) {
            points = Arrays.copyOf(points, Math.max(slot + 1, index.slots().end() * 3 / 2));
        }
        if (points[slot] == 0) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = slot;
        }
        points[slot] += worth;
    }

    /** By points, then those opened first; the slots as such decide nothing. */
    private int[] best(int most) {
        int[] best = new int[Math.min(most, size)];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int slot = found[i];
            if (kept < best.length || isBefore(slot, best[kept - 1])) {
                int at = kept < best.length ? kept++ : kept - 1;
                while (at > 0 && isBefore(slot, best[at - 1])) {
                    best[at] = best[--at];
                }
                best[at] = slot;
            }
        }
        for (int i = 0; i < size; i++) {
            points[found[i]] = 0;
        }
        size = 0;
        return best;
    }

    private boolean isBefore(int slot, int other) {
        return points[slot] != points[other] ? points[slot] > points[other] : opened(slot) < opened(other);
    }

    private long opened(int slot) {
        return index.slots().opened(slot);
    }
}
