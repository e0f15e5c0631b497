package io.wirewatch.core.rule.index;

/**
 * The terms of all rules, numbered from 0: words, words with wildcards ({@code troop*}, {@code organi?ation}), and attributes
 * ({@code region:LT}), which no word can be mistaken for. A term is some dozen bytes and a cell of a hash table.
 *
 * <p>Beside each term stand three numbers that others keep there, since whoever finds the term needs them next and they share its cache
 * line: see {@link #LIST}, {@link #SEEN}.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was: it finds all terms added before that.
 */
final class Vocabulary {
    /** Cell beside a term: where the list of the rules anchored on it begins, see {@link Postings}. */
    static final int LIST = 0;

    /** Cell beside a term: in how many texts it was seen, roughly. */
    static final int SEEN = 1;

    private static final int TEXT = 2;
    private static final int HASH = 3;
    private static final int CELLS = 4;

    private final IntPages info = new IntPages();
    private final BytePages texts = new BytePages();
    private final Prefixes prefixes = new Prefixes();
    private long[] table = new long[1 << 10];
    private int size;
    private View view;

    /** Of the generation before, from which what was seen is taken over; or null. */
    private final View earlier;

    Vocabulary(View earlier) {
        this.earlier = earlier;
        this.view = newView();
    }

    /** The number of a term, which is added when it is new. */
    int add(String term) {
        int hash = TermHash.of(term);
        int found = view.find(term, hash);
        if (found >= 0) {
            return found;
        }
        int id = size++;
        // Four at a time, a page's size being a multiple: so a term's cells are where its number says.
        int cells = info.reserve(CELLS);
        int[] page = info.page(cells);
        byte[] bytes = TermText.bytes(term);
        page[IntPages.offset(cells) + TEXT] = texts.append(bytes, bytes.length);
        page[IntPages.offset(cells) + HASH] = hash;
        page[IntPages.offset(cells) + SEEN] = earlier == null ? 0 : earlier.seen(term, hash);
        if (term.endsWith("*") && term.indexOf('?') < 0) {
            prefixes.add(term);
        }
        if (size * 3L > table.length * 2L) {
            table = grown();
        } else {
            insert(table, hash, id);
        }
        view = newView();
        return id;
    }

    /** All terms of this moment. */
    View view() {
        return view;
    }

    private View newView() {
        return new View(table, size, info.view(), texts.view(), prefixes);
    }

    private long[] grown() {
        long[] grown = new long[table.length * 2];
        for (int id = 0; id < size; id++) {
            insert(grown, info.page(id * CELLS)[IntPages.offset(id * CELLS) + HASH], id);
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

    /** The terms as they stood at one moment. Terms added since may be in the table already, and are passed over. Safe to share between threads. */
    static final class View {
        private final long[] table;
        private final int size;
        private final IntPages.View info;
        private final BytePages.View texts;
        private final Prefixes prefixes;

        private View(long[] table, int size, IntPages.View info, BytePages.View texts, Prefixes prefixes) {
            this.table = table;
            this.size = size;
            this.info = info;
            this.texts = texts;
            this.prefixes = prefixes;
        }

        int size() {
            return size;
        }

        Prefixes prefixes() {
            return prefixes;
        }

        /** The number of a term, or -1. */
        int find(String term) {
            return find(term, TermHash.of(term));
        }

        /** The same, for those who have its hash. */
        int find(String term, int hash) {
            int at = hash & (table.length - 1);
            for (long cell = table[at]; cell != 0; cell = table[at]) {
                int id = (int) cell - 1;
                if ((int) (cell >>> 32) == hash && id < size && textIs(id, term, term.length(), false)) {
                    return id;
                }
                at = (at + 1) & (table.length - 1);
            }
            return -1;
        }

        /** The number of the prefix that a word's first letters are, or -1. */
        int findPrefix(String word, int letters, int hash) {
            int at = hash & (table.length - 1);
            for (long cell = table[at]; cell != 0; cell = table[at]) {
                int id = (int) cell - 1;
                if ((int) (cell >>> 32) == hash && id < size && textIs(id, word, letters, true)) {
                    return id;
                }
                at = (at + 1) & (table.length - 1);
            }
            return -1;
        }

        private int seen(String term, int hash) {
            int id = find(term, hash);
            return id < 0 ? 0 : cells(id)[offset(id) + SEEN];
        }

        String text(int id) {
            int address = cells(id)[offset(id) + TEXT];
            return TermText.string(texts.page(address), BytePages.offset(address));
        }

        /** The page that holds the numbers beside a term; they begin at {@link #offset}. */
        int[] cells(int id) {
            return info.page(id * CELLS);
        }

        int offset(int id) {
            return IntPages.offset(id * CELLS);
        }

        private boolean textIs(int id, String term, int length, boolean prefix) {
            int address = cells(id)[offset(id) + TEXT];
            return TermText.equals(texts.page(address), BytePages.offset(address), term, length, prefix);
        }
    }

    long bytes() {
        return (long) Long.BYTES * table.length + info.bytes() + texts.bytes();
    }
}
