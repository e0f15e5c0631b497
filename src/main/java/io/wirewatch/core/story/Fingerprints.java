package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a text is recognized by when somebody else prints it, cut or with other words around it: hashes of runs of five words, of which winnowing
 * keeps the smallest in each four neighbors (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Of a long text only the smallest
 * {@value #MOST} are kept; since two texts keep the smallest by the same measure, those below the lower of their limits can be compared.
 * Immutable.
 */
final class Fingerprints {
    static final int MOST = 64;
    static final Fingerprints NONE = new Fingerprints(new int[0], false);

    private static final int WORDS = 5;
    private static final int WINDOW = 4;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final int[] hashes;
    private final boolean cut;

    private Fingerprints(int[] hashes, boolean cut) {
        this.hashes = hashes;
        this.cut = cut;
    }

    /**
     * The fingerprints of a text.
     *
     * @param words the hashes of its words
     */
    static Fingerprints of(int[] words, int size) {
        int runs = size - WORDS + 1;
        if (runs < 1) {
            return NONE;
        }
        int[] hashes = new int[runs];
        for (int i = 0; i < runs; i++) {
            hashes[i] = run(words, i);
        }
        return smallest(winnow(hashes));
    }

    private static int run(int[] words, int first) {
        long hash = WORDS;
        for (int i = first; i < first + WORDS; i++) {
            hash = (hash ^ words[i]) * FACTOR;
            hash ^= hash >>> 32;
        }
        return (int) ((hash * FACTOR) >>> 32);
    }

    private static int[] winnow(int[] hashes) {
        int windows = Math.max(1, hashes.length - WINDOW + 1);
        int[] kept = new int[windows];
        int size = 0;
        int last = -1;
        for (int i = 0; i < windows; i++) {
            int least = i;
            for (int j = i + 1; j < Math.min(hashes.length, i + WINDOW); j++) {
                least = hashes[j] <= hashes[least] ? j : least;
            }
            if (least != last) {
                kept[size++] = hashes[least];
                last = least;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static Fingerprints smallest(int[] kept) {
        int[] sorted = Arrays.stream(kept).sorted().distinct().toArray();
        return sorted.length > MOST
                ? new Fingerprints(Arrays.copyOf(sorted, MOST), true)
                : new Fingerprints(sorted, false);
    }

    int size() {
        return hashes.length;
    }

    int hash(int at) {
        return hashes[at];
    }

    /** The greatest hash that is surely there if the text has it. */
    int limit() {
        return cut ? hashes[hashes.length - 1] : Integer.MAX_VALUE;
    }

    int bytes() {
        return 2 + hashes.length * Integer.BYTES;
    }

    void write(ByteBuffer out) {
        out.put((byte) hashes.length).put((byte) (cut ? 1 : 0));
        for (int hash : hashes) {
            out.putInt(hash);
        }
    }

    static Fingerprints read(ByteBuffer in) {
        int size = in.get();
        boolean cut = in.get() != 0;
        if (size < 0 || size > MOST || (cut && size < MOST)) {
            throw new IllegalArgumentException("not fingerprints: " + size);
        }
        int[] hashes = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.getInt();
            if (i > 0 && hashes[i] <= hashes[i - 1]) {
                throw new IllegalArgumentException("fingerprints are not in order");
            }
        }
        return new Fingerprints(hashes, cut);
    }
}
