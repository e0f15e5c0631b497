package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the entries of a document with those that are remembered. Made for one document; not to be shared between threads.
 *
 * <p>Entries that have left the feed stay remembered for a while, so that one that flaps (servers that lag behind each other, a document
 * that is cut off or empty for a moment) brings nothing twice.
 */
final class EntryComparison {
    /** More entries than any feed has; with twice as many that have left, a state still fits well into a Kafka record. */
    static final int MAX_ENTRIES = 20_000;

    /** So long an entry is remembered that no document has any more. */
    static final Duration MEMORY = Duration.ofDays(7);

    /** Of those, twice as many as the document has, or as many as have left at once, and no fewer than this. */
    static final int MIN_REMEMBERED = 1000;

    /** So many at all, whatever a hub pushes: their state still fits into a Kafka record. */
    static final int MAX_REMEMBERED = 3 * MAX_ENTRIES;

    private final SeenEntries before;
    private final Instant now;
    private final Map<String, SeenEntry> known;
    private final Set<String> present = new HashSet<>();
    private final List<NewsItem> items = new ArrayList<>();
    private final List<NewsItem> fresh = new ArrayList<>();
    private boolean differs;

    private EntryComparison(SeenEntries before, Instant now) {
        this.before = before;
        this.now = now;
        known = before.unpacked();
    }

    /**
     * Compares.
     *
     * @param entries of a document, in its order, clean and with ids
     * @param isWhole whether the document stands for the feed; a hub pushes what is new alone, and nothing has left because of that
     */
    static NewEntries compare(SeenEntries before, List<NewsItem> entries, boolean isWhole, Instant now) {
        EntryComparison comparison = new EntryComparison(before, now);
        entries.stream().limit(MAX_ENTRIES).forEach(comparison::take);
        // A feed that is empty for a moment (a server that restarts) has lost nothing.
        if (isWhole && !comparison.present.isEmpty()) {
            comparison.markAbsent();
        }
        comparison.forgetBeyondAll();
        return comparison.result();
    }

    private void take(NewsItem entry) {
        String key = SeenEntries.key(entry.id());
        // The first of two entries with one id counts: were both sent, each poll would find the other changed.
        if (!present.add(key)) {
            return;
        }
        SeenEntry said = SeenEntry.of(entry, now);
        SeenEntry old = known.get(key);
        if (old == null) {
            items.add(dated(entry, said).build());
            fresh.add(entry);
            remember(key, said);
        } else if (!said.differences(old).isEmpty()) {
            items.add(update(entry, said.since(old), old));
            remember(key, said.since(old));
        } else if (old.left() != 0) {
            remember(key, old.leftAt(0));
        }
    }

    private void remember(String key, SeenEntry entry) {
        known.put(key, entry);
        differs = true;
    }

    /** An item without a date of its own came out, for all we know, when we first saw it; also when it is changed later. */
    private NewsItem.Builder dated(NewsItem entry, SeenEntry said) {
        NewsItem.Builder item = entry.toBuilder().fetched(now);
        return entry.published() == null ? item.published(said.firstSeenAt()).undated(true) : item;
    }

    private NewsItem update(NewsItem entry, SeenEntry said, SeenEntry old) {
        boolean toldByPublisher = entry.updated() != null && SeenEntry.seconds(entry.updated()) > old.dated();
        return dated(entry, said)
                .updated(toldByPublisher ? entry.updated() : now)
                .changed(said.differences(old))
                .build();
    }

    private void markAbsent() {
        long second = SeenEntry.seconds(now);
        known.replaceAll((key, entry) -> {
            if (present.contains(key) || entry.left() != 0) {
                return entry;
            }
            differs = true;
            return entry.leftAt(second);
        });
        differs |= known.values().removeIf(entry -> entry.left() != 0 && entry.left() < second - MEMORY.toSeconds());
        forgetBeyond(Math.max(Math.max(MIN_REMEMBERED, 2 * present.size()), mostAtOnce()));
    }

    /** How many have left together: what a document that is cut off lacks will be back. */
    private int mostAtOnce() {
        Map<Long, Integer> leaving = new HashMap<>();
        known.values().stream()
                .filter(entry -> entry.left() != 0)
                .forEach(entry -> leaving.merge(entry.left(), 1, Integer::sum));
        return leaving.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** What left first is forgotten first, then what has been known longest. */
    private void forgetBeyondAll() {
        if (known.size() <= MAX_REMEMBERED) {
            return;
        }
        Comparator<SeenEntry> order = Comparator.<SeenEntry, Boolean>comparing(entry -> entry.left() == 0)
                .thenComparing(SeenEntry::left)
                .thenComparing(SeenEntry::firstSeen);
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .limit(known.size() - MAX_REMEMBERED)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(known::remove);
        differs = true;
    }

    /** Of the entries that have left, only so many, those that left last, stay. */
    private void forgetBeyond(int limit) {
        List<Map.Entry<String, SeenEntry>> absent = known.entrySet().stream()
                .filter(entry -> entry.getValue().left() != 0)
                .sorted(Comparator.comparing(entry -> entry.getValue().left()))
                .toList();
        for (Map.Entry<String, SeenEntry> entry : absent.subList(0, Math.max(0, absent.size() - limit))) {
            known.remove(entry.getKey());
            differs = true;
        }
    }

    private NewEntries result() {
        // Feeds name the newest first; what happened first should be read first.
        Collections.reverse(items);
        boolean isAllNew = before.size() > 0 && !present.isEmpty() && fresh.size() == present.size();
        return new NewEntries(items, differs ? SeenEntries.of(known) : before, fresh, isAllNew);
    }
}
