package io.wirewatch.core.story;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Collects the stories that an item may belong to: those that have its rarest names, and those that have pieces of its text. What is looked at is
 * bounded, and depends on counts only, never on the order in which stories came. Not to be shared between threads.
 */
final class Candidates {
    /** So many stories are looked at for the names of an item: its rarest names, as far as this goes. */
    private static final int LOOKED_AT = 3000;

    private static final int MOST = 50;
    private static final int MOST_TEXTS = 16;
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
        int least = least(most);
        int[] best = IntStream.range(0, size)
                .map(i -> found[i])
                .filter(slot -> points[slot] >= least)
                .boxed()
                .sorted((a, b) -> points[a] != points[b]
                        ? Integer.compare(points[b], points[a])
                        : Long.compare(opened(a), opened(b)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < size; i++) {
            points[found[i]] = 0;
        }
        size = 0;
        return best;
    }

    /** The points that the last of the best has, so that only few are sorted with all care. */
    private int least(int most) {
        if (size <= most) {
            return 0;
        }
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = points[found[i]];
        }
        Arrays.sort(all);
        return all[size - most];
    }

    private long opened(int slot) {
        return StoryShape.opened(index.slots().shape(slot));
    }
}
