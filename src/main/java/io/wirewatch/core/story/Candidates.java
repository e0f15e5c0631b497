package io.wirewatch.core.story;

import java.util.Arrays;
import java.util.stream.IntStream;

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
        for (int i = 0; i < text.size(); i++) {
            if (!index.isCommon(text.hash(i))) {
                index.byFingerprint().forEach(text.hash(i), slot -> give(slot, 1));
            }
        }
        return best(MOST_TEXTS);
    }

    /** The slots of stories that have the rare names and places of an item: most, and rarest, first. */
    int[] withNames(WeighedItem item) {
        record Name(int key, int stories) {}
        int left = LOOKED_AT;
        Name[] names = telling(item)
                .distinct()
                .mapToObj(key -> new Name(key, index.byName().count(key)))
                .filter(name -> name.stories() > 0)
                .sorted((a, b) -> a.stories() != b.stories()
                        ? Integer.compare(a.stories(), b.stories())
                        : Integer.compare(a.key(), b.key()))
                .toArray(Name[]::new);
        for (Name name : names) {
            left -= name.stories();
            if (left < 0) {
                break;
            }
            int worth = Math.round(index.rarity().of(name.key()) * POINTS);
            index.byName().forEach(name.key(), slot -> give(slot, worth));
        }
        return best(MOST);
    }

    private static IntStream telling(WeighedItem item) {
        IntStream names = IntStream.range(0, item.names().size()).map(item.names()::key);
        IntStream places = IntStream.range(0, item.tags().size())
                .map(item.tags()::key)
                .filter(key -> StoryTags.kind(key) == StoryTags.PLACE);
        return IntStream.concat(names, places);
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
        return StoryShape.opened(index.slots().shape(slot));
    }
}
