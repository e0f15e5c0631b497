package io.wirewatch.core.rule.index;

import java.util.Arrays;

/**
 * Records of bytes, appended and never moved: an address stays good for ever. Kept in pages, so that growing copies nothing and wastes little.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was: all records appended before that are in it, whole.
 */
final class BytePages {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private byte[][] pages = new byte[1][];
    private View view = new View(pages);
    private int used;
    private int at = PAGE;

    /** The pages of this moment. */
    View view() {
        return view;
    }

    /** The page that an address lies in, at {@link #offset}. */
    byte[] page(int address) {
        return view.page(address);
    }

    /** Appends the first bytes of a buffer, and says at what address. A record longer than a page gets one of its own. */
    int append(byte[] buffer, int length) {
        if (PAGE - at < length) {
            addPage(Math.max(PAGE, length));
        }
        int address = ((used - 1) << PAGE_BITS) | at;
        System.arraycopy(buffer, 0, pages[used - 1], at, length);
        at = Math.min(PAGE, at + length);
        return address;
    }

    /** The memory of all pages. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < used; i++) {
            bytes += pages[i].length;
        }
        return bytes;
    }

    private void addPage(int size) {
        if (used == pages.length) {
            pages = Arrays.copyOf(pages, used * 2);
        }
        if (used == 1 << (Integer.SIZE - PAGE_BITS)) {
            throw new IllegalStateException("the rules take more than " + (used >> 14) + " GB");
        }
        pages[used++] = new byte[size];
        view = new View(pages);
        at = 0;
    }

    static int offset(int address) {
        return address & (PAGE - 1);
    }

    /** The pages as they stood at one moment. Safe to share between threads. */
    static final class View {
        private final byte[][] pages;

        private View(byte[][] pages) {
            this.pages = pages;
        }

        byte[] page(int address) {
            return pages[address >>> PAGE_BITS];
        }
    }
}
