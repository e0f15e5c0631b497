package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All that has happened to the subjects of a rule since it last began anew: of each one fact after the other. Each question about a subject is
 * answered by reading all of it: slow, and plain. For {@link ModelPolicy}.
 */
final class ModelJournal {
    /** Something that happened to a subject. */
    sealed interface Fact {
        String subject();

        Instant at();
    }

    /** An item matched, as one that is not in the alert yet. */
    record Came(String subject, Instant at, TaggedItem item, Instant counts) implements Fact {}

    /** An item matched again. */
    record Again(String subject, Instant at, TaggedItem item) implements Fact {}

    /** An item was put into the alert. */
    record Joined(String subject, Instant at, String item) implements Fact {}

    /** An item matches no more. */
    record Left(String subject, Instant at, String item) implements Fact {}

    record Opened(String subject, Instant at) implements Fact {}

    record Closed(String subject, Instant at) implements Fact {}

    /** Nothing before this matters any more. */
    record Forgotten(String subject, Instant at) implements Fact {}

    /** The condition of a rule as a whole held. */
    record Holds(String subject, Instant at) implements Fact {}

    /** There is something to tell that is worth a record of its own. */
    record News(String subject, Instant at) implements Fact {}

    /** It was held back. */
    record Held(String subject, Instant at, Reason reason, Instant until) implements Fact {}

    /** It was asked whether what held it back still does. */
    record Asked(String subject, Instant at) implements Fact {}

    /** A digest was made. */
    record Digested(String subject, Instant at) implements Fact {}

    record Told(String subject, Instant at, int revision, int items, int sources, Severity severity, boolean end)
            implements Fact {}

    private final Map<String, List<Fact>> facts = new TreeMap<>();

    void add(Fact fact) {
        facts.computeIfAbsent(fact.subject(), subject -> new ArrayList<>()).add(fact);
    }

    void clear() {
        facts.clear();
    }

    /** The subjects that something is known of, in the order of their names. */
    List<String> subjects() {
        return facts.keySet().stream()
                .filter(subject -> !life(subject).isEmpty())
                .toList();
    }

    private List<Fact> all(String subject) {
        return facts.getOrDefault(subject, List.of());
    }

    /** What happened to a subject since it was forgotten last. */
    private List<Fact> life(String subject) {
        return after(all(subject), Forgotten.class);
    }

    /** What happened to it since its alert was closed last. */
    private List<Fact> act(String subject) {
        return after(life(subject), Closed.class);
    }

    private static List<Fact> after(List<Fact> all, Class<? extends Fact> kind) {
        int first = all.size();
        while (first > 0 && !kind.isInstance(all.get(first - 1))) {
            first--;
        }
        return all.subList(first, all.size());
    }

    private static <T extends Fact> List<T> of(List<Fact> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean isOpen(String subject) {
        return !of(act(subject), Opened.class).isEmpty();
    }

    boolean wasClosed(String subject) {
        return !of(life(subject), Closed.class).isEmpty();
    }

    Optional<Instant> firstOpened(String subject) {
        return of(life(subject), Opened.class).stream().map(Fact::at).findFirst();
    }

    Optional<Instant> lastClosed(String subject) {
        return last(of(life(subject), Closed.class)).map(Fact::at);
    }

    Optional<Instant> lastHeld(String subject) {
        return last(of(act(subject), Holds.class)).map(Fact::at);
    }

    Optional<Told> told(String subject) {
        return last(of(life(subject), Told.class));
    }

    /** When an item matched last; of the rule as a whole, whatever was forgotten. */
    Optional<Instant> lastMatch(String subject) {
        List<Fact> all = subject.equals(Subject.RULE) ? all(subject) : life(subject);
        return all.stream()
                .filter(fact -> fact instanceof Came || fact instanceof Again)
                .map(Fact::at)
                .max(Instant::compareTo);
    }

    /** The time of a subject, which never runs back. */
    Instant now(String subject, Instant arrived) {
        Instant latest = life(subject).stream()
                .filter(fact -> fact instanceof Told || fact instanceof Opened || fact instanceof Closed)
                .map(Fact::at)
                .reduce(arrived, (one, other) -> one.isAfter(other) ? one : other);
        return lastMatch(subject).filter(latest::isBefore).orElse(latest);
    }

    /** Items that matched but are in no alert: the newest version of each. */
    List<Came> waiting(String subject, Instant now, Duration within) {
        Map<String, Came> waiting = new LinkedHashMap<>();
        for (Fact fact : act(subject)) {
            if (fact instanceof Came came) {
                waiting.put(id(came.item()), came);
            } else if (fact instanceof Joined joined) {
                waiting.remove(joined.item());
            } else if (fact instanceof Left left) {
                waiting.remove(left.item());
            }
        }
        Instant oldest = now.minus(within).minus(Duration.ofHours(24));
        return waiting.values().stream()
                .filter(came -> !came.counts().isBefore(oldest))
                .toList();
    }

    /** The items that are in the open alert, in their newest versions. */
    List<TaggedItem> members(String subject) {
        List<String> ids = new ArrayList<>();
        for (Fact fact : act(subject)) {
            if (fact instanceof Joined joined) {
                ids.add(joined.item());
            } else if (fact instanceof Left left) {
                ids.remove(left.item());
            }
        }
        return ids.stream().map(id -> version(subject, id).orElseThrow()).toList();
    }

    boolean isMember(String subject, String item) {
        return members(subject).stream().anyMatch(one -> id(one).equals(item));
    }

    /** When the items of the open alert count. */
    List<Came> counted(String subject) {
        List<Came> came = of(act(subject), Came.class);
        return members(subject).stream()
                .map(item -> last(came.stream()
                                .filter(one -> id(one.item()).equals(id(item)))
                                .toList())
                        .orElseThrow())
                .toList();
    }

    Optional<TaggedItem> version(String subject, String item) {
        return last(life(subject).stream()
                .flatMap(fact -> item(fact).stream())
                .filter(one -> id(one).equals(item))
                .toList());
    }

    /** The item that matched last, if it still does. */
    Optional<TaggedItem> newest(String subject) {
        List<Fact> all = all(subject);
        Optional<TaggedItem> newest =
                last(all.stream().flatMap(fact -> item(fact).stream()).toList());
        return newest.filter(one -> last(all.stream()
                        .filter(fact -> isLeaving(fact, id(one)) || item(fact).isPresent())
                        .toList())
                .filter(Left.class::isInstance)
                .isEmpty());
    }

    private static boolean isLeaving(Fact fact, String item) {
        return fact instanceof Left left && left.item().equals(item);
    }

    private static Optional<TaggedItem> item(Fact fact) {
        return fact instanceof Came came
                ? Optional.of(came.item())
                : fact instanceof Again again ? Optional.of(again.item()) : Optional.empty();
    }

    /** All items that its alert has had, but for those that left it while it was open. */
    List<TaggedItem> everCounted(String subject) {
        List<Fact> life = life(subject);
        List<TaggedItem> counted = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            if (life.get(i) instanceof Joined joined) {
                List<Fact> rest = life.subList(i, life.size());
                boolean left = rest.stream()
                        .takeWhile(fact -> !(fact instanceof Closed))
                        .anyMatch(fact -> isLeaving(fact, joined.item()));
                if (!left) {
                    counted.add(version(subject, joined.item()).orElseThrow());
                }
            }
        }
        return counted;
    }

    /** Whether any item of a subject was about a region. */
    boolean knowsRegion(String subject, String code) {
        return life(subject).stream()
                .flatMap(fact -> item(fact).stream())
                .flatMap(item -> item.regions().stream())
                .anyMatch(region -> region.code().equals(code));
    }

    /** Whether there is something worth a record that was not told. */
    boolean hasNews(String subject) {
        return !of(after(act(subject), Told.class), News.class).isEmpty();
    }

    /** What held it back last, since it was told or closed. */
    Optional<Held> heldBack(String subject) {
        return last(of(after(act(subject), Told.class), Held.class));
    }

    /** The same, if it was not asked about since. */
    Optional<Held> pending(String subject) {
        return last(of(after(after(act(subject), Told.class), Asked.class), Held.class));
    }

    /** Whether it waits for a digest. */
    boolean isForDigest(String subject) {
        Predicate<Held> quiet = held -> held.reason() == Reason.QUIET_HOURS;
        return of(after(after(act(subject), Told.class), Digested.class), Held.class).stream()
                .anyMatch(quiet);
    }

    static String id(TaggedItem item) {
        return item.item().id();
    }
}
