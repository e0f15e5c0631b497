package io.wirewatch.core.story;

import java.util.Arrays;

/** The keys under which a story stands in the indexes, each list ascending and without repeats. */
final class StoryKeys {
    static final StoryKeys NONE = new StoryKeys(new int[0], new int[0], new int[0], new int[0]);

    /** Of a text, so many fingerprints lead to it, the smallest: a text that has a good part of it has some of these. */
    private static final int LEADING = 16;

    private final int[] words;
    private final int[] prints;
    private final int[] names;
    private final int[] leadingPrints;

    private StoryKeys(int[] words, int[] prints, int[] names, int[] leadingPrints) {
        this.words = words;
        this.prints = prints;
        this.names = names;
        this.leadingPrints = leadingPrints;
    }

    static StoryKeys of(StoryShape shape) {
        return new StoryKeys(words(shape), prints(shape, Fingerprints.MOST), names(shape), prints(shape, LEADING));
    }

    /** All whose stories are counted. */
    int[] words() {
        return words;
    }

    int[] prints() {
        return prints;
    }

    /** Telling names and places: those that lead to the story. */
    int[] names() {
        return names;
    }

    int[] leadingPrints() {
        return leadingPrints;
    }

    private static int[] words(StoryShape shape) {
        int[] keys = new int[shape.names.size() + shape.others.size() + shape.tags.size()];
        int size = 0;
        for (TermSums sums : new TermSums[] {shape.names, shape.others, shape.tags}) {
            for (int i = 0; i < sums.size(); i++) {
                keys[size++] = sums.key(i);
            }
        }
        return distinct(keys, size);
    }

    private static int[] names(StoryShape shape) {
        int[] keys = new int[shape.names.size() + shape.tags.size()];
        int size = 0;
        for (int i = 0; i < shape.names.size(); i++) {
            if (shape.names.telling(i) > 0) {
                keys[size++] = shape.names.key(i);
            }
        }
        for (int i = 0; i < shape.tags.size(); i++) {
            if (StoryTags.kind(shape.tags.key(i)) == StoryTags.PLACE) {
                keys[size++] = shape.tags.key(i);
            }
        }
        return distinct(keys, size);
    }

    private static int[] prints(StoryShape shape, int most) {
        int[] keys = new int[shape.texts.size() * most];
        int size = 0;
        for (Fingerprints text : shape.texts) {
            for (int i = 0; i < Math.min(most, text.size()); i++) {
                keys[size++] = text.hash(i);
            }
        }
        return distinct(keys, size);
    }

    private static int[] distinct(int[] keys, int size) {
        Arrays.sort(keys, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, kept);
    }
}
