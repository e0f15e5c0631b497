package io.wirewatch.feed.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The entries that are taken of a document: all, or the newest of very many. */
final class Newest {
    /** More than any feed but an archive has. */
    static final int MAX = 20_000;

    private Newest() {}

    /**
     * The newest entries, in their order. Which end of the document is the newer one, its first and its last date tell; the beginning when
     * they do not.
     *
     * @param count how many there are in the document
     * @param notes gets a note when some are left out
     */
    static <E> List<RawItem> of(List<E> entries, int count, Function<E, RawItem> read, List<String> notes) {
        List<E> taken = entries;
        if (entries.size() > MAX) {
            Instant first = time(read.apply(entries.get(0)));
            Instant last = time(read.apply(entries.get(entries.size() - 1)));
            boolean newestLast = first != null && last != null && first.isBefore(last);
            taken = newestLast ? entries.subList(entries.size() - MAX, entries.size()) : entries.subList(0, MAX);
            notes.add(String.format(Locale.ROOT, "%d entries; the newest %d are taken", count, MAX));
        }
        List<RawItem> items = new ArrayList<>(taken.size());
        for (E entry : taken) {
            items.add(read.apply(entry));
        }
        return items;
    }

    private static Instant time(RawItem item) {
        Instant published = RawItem.time(item.published(), null);
        return published == null ? RawItem.time(item.updated(), null) : published;
    }
}
