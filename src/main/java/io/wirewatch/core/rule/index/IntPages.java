package io.wirewatch.core.rule.index;

import java.util.Arrays;

/**
 * Blocks of ints, appended and never moved: an address stays good for ever. Kept in pages, so that growing copies nothing and wastes little.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was: all blocks reserved before that are in it. What stands
 * in a block may change under a reader's eyes.
 */
final class IntPages {
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;

    private int[][] pages = new int[1][];
    private volatile View view = new View(pages);
    private int used;
    private int at = PAGE;

    /** The pages of this moment. */
    View view() {
        return view;
    }

    /** The page that an address lies in, at {@link #offset}. */
    int[] page(int address) {
        return view.page(address);
    }

    /** Reserves a block of zeros, and says at what address. A block longer than a page gets one of its own. */
    int reserve(int length) {
        if (PAGE - at < length) {
            addPage(Math.max(PAGE, length));
        }
        int address = ((used - 1) << PAGE_BITS) | at;
        at = Math.min(PAGE, at + length);
        return address;
    }

    /** The memory of all pages. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < used; i++) {
            bytes += (long) Integer.BYTES * pages[i].length;
        }
        return bytes;
    }

    private void addPage(int size) {
        if (used == pages.length) {
            pages = Arrays.copyOf(pages, used * 2);
        }
        if (used == 1 << (Integer.SIZE - PAGE_BITS)) {
            throw new IllegalStateException("too many rules for one index");
        }
        pages[used++] = new int[size];
        view = new View(pages);
        at = 0;
    }

    static int offset(int address) {
        return address & (PAGE - 1);
    }

    /** The pages as they stood at one moment. Safe to share between threads. */
    static final class View {
        private final int[][] pages;

        private View(int[][] pages) {
            this.pages = pages;
        }

        int[] page(int address) {
            return pages[address >>> PAGE_BITS];
        }
    }
}
