package io.wirewatch.feed.state;

import io.wirewatch.core.clean.ItemId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The entries of a feed that are remembered, by item id: packed into 40 bytes each. Immutable, and safe to share between threads.
 *
 * <p>An id is kept as its 128 bits. Ids that were not made here are not of that form; those are remembered by a digest of theirs.
 */
public final class SeenEntries {
    public static final SeenEntries NONE = new SeenEntries(new long[0], new int[0]);

    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGS = 2;
    private static final int INTS = 6;

    private final long[] ids;
    private final int[] facts;

    private SeenEntries(long[] ids, int[] facts) {
        this.ids = ids;
        this.facts = facts;
    }

    /** @param entries by {@link #key} */
    static SeenEntries of(Map<String, SeenEntry> entries) {
        long[] ids = new long[entries.size() * LONGS];
        int[] facts = new int[entries.size() * INTS];
        int at = 0;
        for (Map.Entry<String, SeenEntry> entry : entries.entrySet()) {
            ids[at * LONGS] = HexFormat.fromHexDigitsToLong(entry.getKey(), 0, 16);
            ids[at * LONGS + 1] = HexFormat.fromHexDigitsToLong(entry.getKey(), 16, 32);
            SeenEntry seen = entry.getValue();
            facts[at * INTS] = seen.title();
            facts[at * INTS + 1] = seen.summary();
            facts[at * INTS + 2] = seen.body();
            facts[at * INTS + 3] = (int) seen.firstSeen();
            facts[at * INTS + 4] = (int) seen.dated();
            facts[at * INTS + 5] = (int) seen.left();
            at++;
        }
        return new SeenEntries(ids, facts);
    }

    /** Those of a state on Kafka; what cannot be read is passed over, and its entries will count as new. */
    static SeenEntries read(Map<String, String> written) {
        Map<String, SeenEntry> entries = new HashMap<>();
        written.forEach((id, text) -> {
            SeenEntry entry = SeenEntry.read(text);
            if (entry != null) {
                entries.put(key(id), entry);
            }
        });
        return of(entries);
    }

    /** As they stand in a state on Kafka. */
    Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        unpacked().forEach((id, entry) -> written.put(id, entry.written()));
        return written;
    }

    /** Under what an item's id is kept: 32 hex digits. */
    static String key(String id) {
        return OWN_ID.matcher(id).matches() ? id : ItemId.ofGuid("seen", id);
    }

    public int size() {
        return ids.length / LONGS;
    }

    /** How many stood in the last document. */
    int present() {
        int present = 0;
        for (int left = INTS - 1; left < facts.length; left += INTS) {
            present += facts[left] == 0 ? 1 : 0;
        }
        return present;
    }

    /** All of them by their key, to be changed at will. */
    Map<String, SeenEntry> unpacked() {
        Map<String, SeenEntry> entries = new HashMap<>(size() * 2);
        HexFormat hex = HexFormat.of();
        for (int at = 0; at < size(); at++) {
            String key = hex.toHexDigits(ids[at * LONGS]) + hex.toHexDigits(ids[at * LONGS + 1]);
            entries.put(key, entry(at * INTS));
        }
        return entries;
    }

    private SeenEntry entry(int at) {
        return new SeenEntry(
                facts[at],
                facts[at + 1],
                facts[at + 2],
                Integer.toUnsignedLong(facts[at + 3]),
                Integer.toUnsignedLong(facts[at + 4]),
                Integer.toUnsignedLong(facts[at + 5]));
    }
}
