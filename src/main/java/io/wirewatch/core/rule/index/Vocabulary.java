package io.wirewatch.core.rule.index;

import io.wirewatch.core.text.WordHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The terms of all rules: words, words with wildcards ({@code troop*}, {@code organi?ation}), and attributes ({@code REGION:LT}), which no
 * word can be mistaken for. Each has a number, which tells where it is kept: two ints that others put there ({@link View#list},
 * {@link View#seen}) and its text, all together, so that whoever finds a term has them in the fastest cache.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was: it finds all terms added before that.
 */
final class Vocabulary {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Terms begin at multiples of this: ints that do are read and written whole. */
    private static final int ALIGNMENT_BITS = 2;

    private static final int LIST = 0;
    private static final int SEEN = 4;
    private static final int TEXT = 8;
    private static final int INITIAL_TABLE = 1 << 10;

    private final BytePages terms = new BytePages();
    private Prefixes prefixes = new Prefixes();
    private final Bytes buffer = new Bytes(64);
    private long[] table = new long[INITIAL_TABLE];
    private int size;
    private int end;
    private View view;

    /** Of the generation before, from which what was seen is taken over; null when there is none, or it is no longer of use. */
    private View earlier;

    Vocabulary(View earlier) {
        this.earlier = earlier;
        this.view = newView();
    }

    /** The number of a term, which is added when it is new. */
    int add(String term) {
        int hash = WordHash.of(term);
        int found = view.find(term, hash);
        if (found >= 0) {
            return found;
        }
        int id = append(term) >>> ALIGNMENT_BITS;
        end = id + 1;
        if (size * 3L >= table.length * 2L) {
            table = grown();
        }
        insert(table, hash, id);
        size++;
        view = newView();
        view.setSeen(id, earlier == null ? 0 : earlier.seen(term, hash));
        if (isPrefix(term)) {
            addPrefix(term, hash);
        }
        return id;
    }

    private static boolean isPrefix(String term) {
        return term.endsWith("*") && term.indexOf('?') < 0;
    }

    private void addPrefix(String prefix, int hash) {
        Prefixes roomier = prefixes.roomier();
        if (roomier == prefixes) {
            prefixes.add(prefix, hash);
            return;
        }
        prefixes = roomier;
        for (long cell : table) {
            String term = cell == 0 ? "" : view.text(id(cell));
            if (isPrefix(term)) {
                prefixes.add(term, hash(cell));
            }
        }
        view = newView();
    }

    private int append(String term) {
        buffer.clear();
        for (int i = 0; i < TEXT; i++) {
            buffer.add(0);
        }
        buffer.string(term);
        while (buffer.length() % (1 << ALIGNMENT_BITS) != 0) {
            buffer.add(0);
        }
        return terms.append(buffer.buffer(), buffer.length());
    }

    /** Lets go of the generation before. */
    void forgetEarlier() {
        earlier = null;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) Long.BYTES * table.length + terms.bytes() + prefixes.bytes();
    }

    /** All terms of this moment. */
    View view() {
        return view;
    }

    private View newView() {
        return new View(table, end, terms.view(), prefixes);
    }

    private long[] grown() {
        long[] grown = new long[table.length * 2];
        for (long cell : table) {
            if (cell != 0) {
                insert(grown, hash(cell), id(cell));
            }
        }
        return grown;
    }

    private static void insert(long[] table, int hash, int id) {
        int at = hash & (table.length - 1);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = ((long) hash << 32) | (id + 1L);
    }

    private static int hash(long cell) {
        return (int) (cell >>> 32);
    }

    private static int id(long cell) {
        return (int) cell - 1;
    }

    /**
     * The terms as they stood at one moment. Terms added since may be in the table already, and are passed over. Immutable but for
     * the two ints beside each term; safe to share between threads.
     */
    static final class View {
        private static final int ABSENT = -1;

        private final long[] table;
        private final int end;
        private final BytePages.View terms;
        private final Prefixes prefixes;

        private View(long[] table, int end, BytePages.View terms, Prefixes prefixes) {
            this.table = table;
            this.end = end;
            this.terms = terms;
            this.prefixes = prefixes;
        }

        Prefixes prefixes() {
            return prefixes;
        }

        /** The number of a term, or -1. */
        int find(String term) {
            return find(term, WordHash.of(term));
        }

        private int find(String term, int hash) {
            return find(term.toCharArray(), 0, term.length(), hash, false);
        }

        private int find(char[] letters, int first, int end, int hash, boolean prefix) {
            int at = hash & (table.length - 1);
            for (long cell = table[at]; cell != 0; cell = table[at]) {
                if (hash(cell) == hash && id(cell) < this.end && textIs(id(cell), letters, first, end, prefix)) {
                    return id(cell);
                }
                at = (at + 1) & (table.length - 1);
            }
            return ABSENT;
        }

        /** The number of what is likely the term with a hash, to be made sure of with {@link #confirm}; or -1 when there is none. */
        int guess(int hash) {
            int at = hash & (table.length - 1);
            for (long cell = table[at]; cell != 0; cell = table[at]) {
                if (hash(cell) == hash) {
                    return id(cell);
                }
                at = (at + 1) & (table.length - 1);
            }
            return ABSENT;
        }

        /** Reads anything of what is kept of a guessed term, so that it is at hand when it is needed. */
        int touch(int guess) {
            return guess < 0 || guess >= end ? 0 : list(guess);
        }

        /** The number of a term, which is likely the one guessed; or -1. */
        int confirm(int guess, char[] letters, int first, int end, int hash) {
            return guess < this.end && textIs(guess, letters, first, end, false)
                    ? guess
                    : find(letters, first, end, hash, false);
        }

        /** The number of the prefix that some letters are, which is likely the one guessed; or -1. */
        int confirmPrefix(int guess, char[] letters, int first, int end, int hash) {
            return guess >= 0 && guess < this.end && textIs(guess, letters, first, end, true)
                    ? guess
                    : find(letters, first, end, hash, true);
        }

        String text(int id) {
            ByteCursor in = new ByteCursor();
            in.moveTo(page(id), offset(id) + TEXT);
            return in.string();
        }

        /** How often a term stands in texts, as its letters let guess. */
        double guessedShare(int id) {
            return Frequencies.guess(page(id), offset(id) + TEXT);
        }

        /** Where the list of the rules anchored on a term begins, see {@link Postings}. */
        int list(int id) {
            int list = (int) INT.get(page(id), offset(id) + LIST);
            VarHandle.acquireFence(); // views of bytes have no access modes of their own from JDK 25 on
            return list;
        }

        void setList(int id, int list) {
            VarHandle.releaseFence();
            INT.set(page(id), offset(id) + LIST, list);
        }

        /** In how many texts a term was seen, roughly: threads count without regard to each other. */
        int seen(int id) {
            return (int) INT.get(page(id), offset(id) + SEEN);
        }

        void setSeen(int id, int count) {
            INT.set(page(id), offset(id) + SEEN, count);
        }

        private int seen(String term, int hash) {
            int id = find(term, hash);
            return id == ABSENT ? 0 : seen(id);
        }

        private byte[] page(int id) {
            return terms.page(id << ALIGNMENT_BITS);
        }

        private static int offset(int id) {
            return BytePages.offset(id << ALIGNMENT_BITS);
        }

        private boolean textIs(int id, char[] letters, int first, int end, boolean prefix) {
            return TermText.equals(page(id), offset(id) + TEXT, letters, first, end, prefix);
        }
    }
}
