package io.wirewatch.feed.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Judges what stands on {@code news.items}: all that must be there, each once, nothing that was never published, entries recognized across edits, and
 * updates that say what has changed.
 */
final class ItemsCheck {
    static final String TWICE = "published twice";
    static final String UNKNOWN = "never said by its feed";
    static final String MISSED = "stood long enough in its feed, and is missing";
    static final String LOST = "was fetched, and is missing";
    static final String IDENTITY = "identity not kept";
    static final String CHANGES = "changes named wrongly";
    static final String VACUOUS = "nothing there to be judged";
    static final String DATES = "undated entry without its first date";

    /** How far the poller's clock and the script's may be apart, waiting included. */
    private static final Duration TOLERANCE = Duration.ofSeconds(15);

    private final Truth truth;
    private final Findings findings;
    private final Set<Version> found = new HashSet<>();
    private final Map<String, Published> latest = new HashMap<>();
    private final Map<Entry, String> ids = new HashMap<>();
    private int repeats;

    /** An entry, whatever it says. */
    private record Entry(int feed, int entry) {}

    ItemsCheck(Truth truth, Findings findings) {
        this.truth = truth;
        this.findings = findings;
    }

    /** @param items in the order of their Kafka partition */
    void judge(List<Published> items, List<Exchange> log, Course course) {
        items.forEach(this::judge);
        long expected = missed();
        long fetched = lost(log, course);
        if (expected == 0 || fetched == 0) {
            findings.wrong(VACUOUS, expected + " versions that must be there, " + fetched + " fetched");
        }
        findings.figure("%d items, %d of them repeats", items.size(), repeats);
    }

    private void judge(Published item) {
        Version version = item.version();
        if (version == null || !World.id(version.feed()).equals(item.feed()) || !wasSaid(item)) {
            findings.wrong(UNKNOWN, item.feed() + ": " + item.title() + " as " + version + " at " + item.fetched());
            return;
        }
        if (!found.add(version)) {
            repeats++;
            findings.wrong(TWICE, version + " at " + item.fetched());
            return;
        }
        String id = ids.putIfAbsent(new Entry(version.feed(), version.entry()), item.item());
        Published before = latest.put(item.item(), item);
        boolean renamed = id != null && !id.equals(item.item());
        boolean confused = before != null && !isSameEntry(before.version(), version);
        if (renamed || confused) {
            findings.wrong(IDENTITY, version + " as " + item.item());
        } else {
            judgeUpdate(before, item);
        }
    }

    private boolean wasSaid(Published item) {
        Instant fetched = item.fetched();
        Duration tolerance = TOLERANCE.plus(truth.plan().timeout());
        return fetched != null
                && truth.canBeSeen(
                        item.version(),
                        truth.world().clock().second(fetched.minus(tolerance)),
                        truth.world().clock().second(fetched.plus(tolerance)));
    }

    private static boolean isSameEntry(Version before, Version version) {
        return before.feed() == version.feed() && before.entry() == version.entry();
    }

    private void judgeUpdate(Published before, Published item) {
        List<String> expected = before == null ? List.of() : item.version().changedSince(before.version());
        if (!new HashSet<>(item.changed()).equals(new HashSet<>(expected))) {
            findings.wrong(CHANGES, item.version() + " names " + item.changed() + " instead of " + expected);
        }
        boolean undated = truth.world().scripts().get(item.version().feed()).has(Trait.UNDATED);
        boolean keepsDate = before == null || Objects.equals(before.published(), item.published());
        if (undated != item.undated() || item.published() == null || (undated && !keepsDate)) {
            findings.wrong(DATES, item.version() + " with " + item.published() + (item.undated() ? ", undated" : ""));
        }
    }

    private long missed() {
        long must = 0;
        for (FeedScript script : truth.world().scripts()) {
            for (Version version : truth.mustBeSeen(script)) {
                must++;
                if (!found.contains(version)) {
                    findings.wrong(MISSED, version.toString());
                }
            }
        }
        findings.figure("%d versions that must have been seen", must);
        return must;
    }

    private long lost(List<Exchange> log, Course course) {
        Set<Version> fetched = new HashSet<>();
        for (Exchange exchange : log) {
            if (exchange.isSoundDocument()
                    && course.isQuietAfter(exchange.end(), truth.plan().committed())) {
                fetched.addAll(truth.sent(exchange));
            }
        }
        fetched.stream()
                .filter(version -> !found.contains(version))
                .forEach(version -> findings.wrong(LOST, version.toString()));
        findings.figure("%d versions fetched", fetched.size());
        return fetched.size();
    }
}
