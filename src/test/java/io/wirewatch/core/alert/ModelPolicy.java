package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.ModelJournal.Again;
import io.wirewatch.core.alert.ModelJournal.Asked;
import io.wirewatch.core.alert.ModelJournal.Came;
import io.wirewatch.core.alert.ModelJournal.Closed;
import io.wirewatch.core.alert.ModelJournal.Digested;
import io.wirewatch.core.alert.ModelJournal.Forgotten;
import io.wirewatch.core.alert.ModelJournal.Held;
import io.wirewatch.core.alert.ModelJournal.Holds;
import io.wirewatch.core.alert.ModelJournal.Joined;
import io.wirewatch.core.alert.ModelJournal.Left;
import io.wirewatch.core.alert.ModelJournal.News;
import io.wirewatch.core.alert.ModelJournal.Opened;
import io.wirewatch.core.alert.ModelJournal.Told;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What docs/alerts.md says of one rule, written down once more as plainly as can be: a journal of what happened and was told, of which each question is
 * asked anew; and no timers, since it looks at everything every five minutes. Only for events at full five minutes, and for alerts of fewer than
 * 20 items. Knows no surges.
 */
final class ModelPolicy {
    static final Duration TICK = Duration.ofMinutes(5);
    private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 5, 10, 20, 50, 100);

    private final AlertSettings settings;
    private final List<Silenced> silences;
    private final Predicate<String> narrowerFires;
    private final boolean shadow;
    private final List<String> said;
    private final ModelJournal journal = new ModelJournal();
    private final Map<String, Instant> looked = new TreeMap<>();
    private final List<Instant> throttling = new ArrayList<>();
    private final List<String> forDigest = new ArrayList<>();
    private final TreeSet<Instant> digests = new TreeSet<>();
    private RuleRef rule;
    private RulePolicy policy;
    private Instant since;
    private Instant ended;
    private Instant digested;

    /** A silence on a region. */
    record Silenced(String region, Instant from, Instant until) {}

    /** @param narrowerFires whether the rule named under {@code unless} has an open alert on a story; null for a rule that is such a one */
    ModelPolicy(AlertSettings settings, List<Silenced> silences, Predicate<String> narrowerFires, List<String> said) {
        this.settings = settings;
        this.silences = silences;
        this.narrowerFires = narrowerFires;
        this.shadow = narrowerFires == null;
        this.said = said;
    }

    /** Whether there is an open alert on a story. */
    boolean fires(String story) {
        return journal.subjects().stream()
                .filter(subject -> !subject.equals(Subject.RULE) && journal.isOpen(subject))
                .flatMap(subject -> journal.members(subject).stream())
                .anyMatch(item -> story(item).equals(story));
    }

    private static String story(TaggedItem item) {
        return item.story() == null
                ? "item:" + item.item().id()
                : "story:" + item.story().id();
    }

    // What happens.

    void saved(RuleRef ref, RulePolicy wanted, boolean enabled, Instant now) {
        if (!enabled) {
            removed(now);
            return;
        }
        boolean sameWhen = rule != null && policy.when().equals(wanted.when());
        Scope scope = Scope.of(wanted);
        if (rule != null && (Scope.of(policy) != scope || (scope == Scope.RULE && !sameWhen))) {
            closeAll(now, false);
        }
        since = sameWhen ? since : now;
        rule = ref;
        policy = wanted;
        ended = null;
        if (policy.when() instanceof Condition.SilentFor) {
            looked.putIfAbsent(Subject.RULE, now);
        }
    }

    void removed(Instant now) {
        if (rule == null) {
            return;
        }
        closeAll(now, true);
        digest(now);
        rule = null;
        ended = now;
        digested = null;
        throttling.clear();
        digests.clear();
    }

    private void closeAll(Instant now, boolean forGood) {
        journal.subjects().stream()
                .filter(journal::isOpen)
                .forEach(subject -> end(subject, journal.now(subject, now), forGood));
        journal.clear();
        looked.clear();
    }

    void matched(RuleEvent.Matched event) {
        String id = event.item().item().id();
        if (rule == null && ended != null && !event.arrived().isAfter(ended)) {
            held(id, Reason.CONDITION_NOT_MET, null);
            return;
        }
        if (rule == null || event.ref().version() > rule.version()) {
            saved(event.ref(), event.policy(), true, event.arrived());
        }
        String subject = subject(event);
        Instant now = journal.now(subject, event.arrived());
        looked.put(subject, now);
        if (policy.when() instanceof Condition.SilentFor) {
            heard(event.item(), now);
        } else if (journal.isOpen(subject) && journal.isMember(subject, id)) {
            again(subject, event.item(), now);
            tell(subject, id, now);
        } else if (event.update() && !isNews(subject, id, now)) {
            if (Scope.of(policy) == Scope.RULE && !journal.isOpen(subject) && waits(subject, id, now)) {
                journal.add(new Again(subject, now, event.item()));
            }
            held(
                    id,
                    journal.isOpen(subject) || Scope.of(policy) != Scope.RULE
                            ? Reason.NOTHING_NEW
                            : Reason.CONDITION_NOT_MET,
                    null);
        } else {
            came(subject, event, now);
        }
        lookAgain(subject, now);
    }

    /** What is overdue is due now: the end of an alert that had to wait until it was told. */
    private void lookAgain(String subject, Instant now) {
        if (isClosing(subject, now)) {
            looked.put(subject, now.minus(TICK));
        }
    }

    /** Whether an item that comes again may be what an alert is opened for. */
    private boolean isNews(String subject, String item, Instant now) {
        return switch (Scope.of(policy)) {
            case STORY -> journal.isOpen(subject) || !journal.wasClosed(subject) || waits(subject, item, now);
            case ITEM, RULE -> false;
        };
    }

    private boolean waits(String subject, String item, Instant now) {
        return journal.waiting(subject, now, within()).stream()
                .anyMatch(came -> ModelJournal.id(came.item()).equals(item));
    }

    private Duration within() {
        return policy.when() instanceof Condition.Count count ? count.within() : Duration.ZERO;
    }

    private void again(String subject, TaggedItem item, Instant now) {
        TaggedItem before = journal.version(subject, ModelJournal.id(item)).orElseThrow();
        boolean headline = !before.item().headline().equals(item.item().headline());
        if (headline || isAboutMore(subject, item)) {
            journal.add(new News(subject, now));
        }
        journal.add(new Again(subject, now, item));
    }

    private boolean isAboutMore(String subject, TaggedItem item) {
        return journal.told(subject).isPresent()
                && journal.isOpen(subject)
                && item.regions().stream().anyMatch(region -> !journal.knowsRegion(subject, region.code()));
    }

    private void came(String subject, RuleEvent.Matched event, Instant now) {
        String id = event.item().item().id();
        if (isAboutMore(subject, event.item())) {
            journal.add(new News(subject, now));
        }
        Came came = new Came(subject, now, event.item(), counts(event));
        journal.add(came);
        boolean open = journal.isOpen(subject);
        List<Came> joining = open ? List.of(came) : joining(subject, came, now);
        if (Scope.of(policy) == Scope.RULE && (open ? goesOn(subject, came) : !joining.isEmpty())) {
            journal.add(new Holds(subject, now));
        }
        if (joining.isEmpty()) {
            held(id, Reason.CONDITION_NOT_MET, null);
            return;
        }
        if (!open) {
            if (journal.wasClosed(subject)) {
                journal.add(new News(subject, now));
            }
            journal.add(new Opened(subject, now));
        }
        joining.forEach(one -> journal.add(new Joined(subject, now, ModelJournal.id(one.item()))));
        tell(subject, id, now);
    }

    /** Whether the condition holds again, while its alert is open. */
    private boolean goesOn(String subject, Came came) {
        List<Came> all = new ArrayList<>(journal.counted(subject));
        all.add(came);
        return !stretch(all, came).isEmpty();
    }

    /** The items that an alert is opened with. */
    private List<Came> joining(String subject, Came came, Instant now) {
        List<Came> waiting = journal.waiting(subject, now, within());
        if (!(policy.when() instanceof Condition.Count)) {
            return waiting;
        }
        List<Came> stretch = stretch(waiting, came);
        return stretch.isEmpty() || Scope.of(policy) == Scope.RULE ? stretch : waiting;
    }

    /** The longest stretch of time around an item in which the condition holds; of several the first. */
    private List<Came> stretch(List<Came> items, Came around) {
        Condition.Count count = (Condition.Count) policy.when();
        return items.stream()
                .map(Came::counts)
                .sorted()
                .map(begin -> items.stream()
                        .filter(one ->
                                !one.counts().isBefore(begin) && !one.counts().isAfter(begin.plus(count.within())))
                        .toList())
                .filter(stretch -> stretch.contains(around) && holds(count, stretch))
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
    }

    private static boolean holds(Condition.Count count, List<Came> stretch) {
        return stretch.size() >= count.items()
                && distinct(stretch.stream()
                                .map(one -> one.item().item().source().id()))
                        >= count.sources()
                && distinct(stretch.stream()
                                .map(one -> one.item().item().source().country()))
                        >= count.countries();
    }

    private static long distinct(Stream<String> names) {
        return names.filter(Objects::nonNull).distinct().count();
    }

    private static Instant counts(RuleEvent.Matched event) {
        Instant published = event.item().item().published();
        boolean sound = published != null
                && !published.isAfter(event.arrived())
                && !published.isBefore(event.arrived().minus(Duration.ofHours(24)));
        return sound ? published : event.arrived();
    }

    private void heard(TaggedItem item, Instant now) {
        if (journal.isOpen(Subject.RULE)) {
            end(Subject.RULE, now, false);
            journal.add(new Forgotten(Subject.RULE, now));
        }
        journal.add(new Again(Subject.RULE, now, item));
        held(ModelJournal.id(item), Reason.CONDITION_NOT_MET, null);
    }

    void unmatched(RuleEvent.Unmatched event) {
        if (rule == null) {
            return;
        }
        String id = event.item();
        String subject = subject(id, event.story());
        Instant now = journal.now(subject, event.arrived());
        boolean member = journal.isMember(subject, id);
        boolean shown = policy.when() instanceof Condition.SilentFor
                && journal.newest(subject)
                        .filter(item -> ModelJournal.id(item).equals(id))
                        .isPresent();
        boolean open = journal.isOpen(subject);
        if (!journal.subjects().contains(subject)) {
            return;
        }
        journal.add(new Left(subject, now, id));
        looked.put(subject, now);
        if (open && member && journal.members(subject).isEmpty()) {
            end(subject, now, false);
            over(subject, now);
        } else if (open && (member || shown)) {
            journal.add(new News(subject, now));
            tell(subject, id, now);
            lookAgain(subject, now);
        } else if (!open
                && !journal.wasClosed(subject)
                && journal.waiting(subject, now, within()).isEmpty()
                && Scope.of(policy) != Scope.RULE) {
            forget(subject, now);
        }
    }

    // What it happens to.

    private String subject(RuleEvent.Matched event) {
        TaggedItem item = event.item();
        String id = item.item().id();
        String known = subject(id, item.story() == null ? null : item.story().id());
        boolean gathers = Scope.of(policy) == Scope.ITEM
                && !journal.isOpen(known)
                && !event.update()
                && !shadow
                && throttled(known, event.arrived()).isPresent()
                && alone(item, event.arrived()).isEmpty()
                && quiet(event.arrived()).isEmpty();
        return gathers ? batch() : known;
    }

    private String subject(String item, String story) {
        return switch (Scope.of(policy)) {
            case RULE -> Subject.RULE;
            case STORY -> story == null ? "item:" + item : "story:" + story;
            case ITEM ->
                journal.subjects().stream()
                        .filter(subject -> journal.isMember(subject, item))
                        .findFirst()
                        .orElse("item:" + item);
        };
    }

    private String batch() {
        return "batch:" + lastThrottling().toEpochMilli();
    }

    private Instant lastThrottling() {
        return throttling.get(throttling.size() - 1);
    }

    // What is in the way.

    private Optional<Held> obstacle(String subject, Instant now) {
        return standing(subject, now)
                .or(() -> quiet(now).map(end -> new Held(subject, now, Reason.QUIET_HOURS, end)))
                .or(() -> throttled(subject, now).map(end -> new Held(subject, now, Reason.THROTTLED, end)));
    }

    private Optional<Held> standing(String subject, Instant now) {
        List<TaggedItem> items = policy.when() instanceof Condition.SilentFor
                ? journal.newest(subject).stream().toList()
                : journal.members(subject);
        if (subject.startsWith("batch:")) {
            List<Optional<Held>> each =
                    items.stream().map(item -> alone(item, now)).toList();
            return each.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : each.stream()
                            .map(Optional::get)
                            .min(Comparator.comparing(Held::until, Comparator.nullsLast(Comparator.naturalOrder())))
                            .map(held -> new Held(subject, now, held.reason(), held.until()));
        }
        return standing(subject, items, now);
    }

    private Optional<Held> alone(TaggedItem item, Instant now) {
        return standing("item:" + item.item().id(), List.of(item), now);
    }

    private Optional<Held> standing(String subject, List<TaggedItem> items, Instant now) {
        boolean inhibited =
                !policy.unless().isEmpty() && !subject.equals(Subject.RULE) && narrowerFires.test(story(items.get(0)));
        Optional<Instant> silenced = silences.stream()
                .filter(silence -> !now.isBefore(silence.from()) && now.isBefore(silence.until()))
                .filter(silence -> items.stream()
                        .flatMap(item -> item.regions().stream())
                        .anyMatch(region -> region.code().equals(silence.region())))
                .map(Silenced::until)
                .max(Comparator.naturalOrder());
        return inhibited
                ? Optional.of(new Held(subject, now, Reason.INHIBITED, null))
                : silenced.map(until -> new Held(subject, now, Reason.SILENCED, until));
    }

    private Optional<Instant> quiet(Instant now) {
        return policy.quiet() == null || rule.severity() == Severity.CRITICAL
                ? Optional.empty()
                : policy.quiet().endAfter(now).filter(end -> digested == null || end.isAfter(digested));
    }

    private Optional<Instant> throttled(String subject, Instant now) {
        if (policy.throttle() == null) {
            return Optional.empty();
        }
        Optional<Instant> told = Scope.of(policy) == Scope.STORY
                ? journal.told(subject).map(Told::at)
                : throttling.isEmpty() ? Optional.empty() : Optional.of(lastThrottling());
        return told.map(at -> at.plus(policy.throttle())).filter(now::isBefore);
    }

    // What is told.

    private void tell(String subject, String item, Instant now) {
        if (shadow) {
            return;
        }
        if (!isWorthTelling(subject)) {
            held(item, Reason.NOTHING_NEW, null);
            return;
        }
        Optional<Held> obstacle = obstacle(subject, now);
        if (obstacle.isEmpty()) {
            record(subject, journal.told(subject).isEmpty() ? AlertState.OPENED : AlertState.UPDATED, now);
            noteThrottle(now);
            return;
        }
        Held held = obstacle.get();
        boolean same = journal.heldBack(subject)
                .filter(before -> before.reason() == held.reason())
                .isPresent();
        journal.add(held);
        if (held.reason() == Reason.QUIET_HOURS) {
            digests.add(held.until());
        }
        if (item != null || !same) {
            said.add("held " + item + " " + held.reason() + " until " + held.until());
        }
    }

    private void held(String item, Reason reason, Instant until) {
        if (!shadow && item != null) {
            said.add("held " + item + " " + reason + " until " + until);
        }
    }

    private boolean isWorthTelling(String subject) {
        Optional<Told> before = journal.told(subject);
        return before.isEmpty()
                || journal.hasNews(subject)
                || step(sources(subject)) > step(before.get().sources())
                || level(items(subject)) > level(before.get().items())
                || rule.severity().compareTo(before.get().severity()) > 0;
    }

    private int items(String subject) {
        return journal.everCounted(subject).size();
    }

    private int sources(String subject) {
        return (int) distinct(journal.everCounted(subject).stream()
                .map(item -> item.item().source().id()));
    }

    private int level(int items) {
        return policy.when() instanceof Condition.Count count ? step(items / count.items()) : 0;
    }

    private static int step(int number) {
        return STEPS.stream()
                .filter(step -> step <= number)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void record(String subject, AlertState state, Instant now) {
        Told told = told(subject, now, state == AlertState.CLOSED);
        journal.add(told);
        said.add("told " + now + " " + id(subject) + " " + state + " " + told.revision() + ": " + told.items()
                + " items, " + told.sources() + " sources");
    }

    private Told told(String subject, Instant now, boolean end) {
        int revision = journal.told(subject).map(Told::revision).orElse(0) + 1;
        return new Told(subject, now, revision, items(subject), sources(subject), rule.severity(), end);
    }

    private String id(String subject) {
        return AlertId.of(
                rule.id(), subject, journal.firstOpened(subject).orElseThrow().toString());
    }

    private void noteThrottle(Instant now) {
        if (policy.throttle() != null && Scope.of(policy) != Scope.STORY) {
            throttling.add(now);
        }
    }

    private void end(String subject, Instant now, boolean evenInQuietHours) {
        Optional<Told> before = journal.told(subject);
        if (shadow || before.filter(Told::end).isPresent()) {
            return;
        }
        Optional<Instant> quiet = evenInQuietHours ? Optional.empty() : quiet(now);
        if (quiet.isEmpty() && before.isPresent()) {
            record(subject, AlertState.CLOSED, now);
        } else if (quiet.isPresent() && (before.isPresent() || journal.isForDigest(subject))) {
            Told told = told(subject, now, true);
            journal.add(told);
            forDigest.add((before.isPresent() ? "CLOSED " : "OPENED ") + id(subject) + " " + told.revision());
            digests.add(quiet.get());
            said.add("held null QUIET_HOURS until " + quiet.get());
        }
    }

    private void digest(Instant now) {
        List<String> all = new ArrayList<>();
        for (String subject : journal.subjects()) {
            if (journal.isOpen(subject) && journal.isForDigest(subject)) {
                journal.add(new Digested(subject, now));
                Optional<Held> standing = standing(subject, now);
                if (!isWorthTelling(subject)) {
                    continue;
                }
                standing.ifPresent(journal::add);
                if (standing.isEmpty()) {
                    Told told = told(subject, now, false);
                    all.add((told.revision() == 1 ? "OPENED " : "UPDATED ") + id(subject) + " " + told.revision());
                    journal.add(told);
                }
            }
        }
        all.addAll(forDigest);
        forDigest.clear();
        if (!all.isEmpty()) {
            said.add("digest " + now + " " + all.stream().sorted().toList());
            digested = now;
            noteThrottle(now);
        }
    }

    // What time brings.

    /** The first moment that was not looked at; none when there is nothing to look at. */
    Optional<Instant> nextLook() {
        return Stream.concat(looked.values().stream().map(at -> at.plus(TICK)), digests.stream())
                .min(Comparator.naturalOrder());
    }

    void look(Instant now) {
        if (rule == null) {
            return;
        }
        if (digests.remove(now)) {
            quiet(now).ifPresentOrElse(digests::add, () -> digest(now));
        }
        for (String subject : List.copyOf(looked.keySet())) {
            if (looked.containsKey(subject) && now.isAfter(looked.get(subject))) {
                looked.put(subject, now);
                look(subject, now);
            }
        }
    }

    private void look(String subject, Instant now) {
        boolean retry = journal.isOpen(subject)
                && journal.pending(subject).filter(held -> isOver(held, now)).isPresent();
        if (retry && moved(subject, now)) {
            return;
        }
        if (retry) {
            journal.add(new Asked(subject, now));
            tell(subject, null, now);
        }
        if (isSilent(subject, now)) {
            journal.add(new Opened(subject, now));
            tell(subject, null, now);
        } else if (isClosing(subject, now)) {
            end(subject, now, false);
            over(subject, now);
        }
        if (!journal.isOpen(subject)) {
            forgetInTime(subject, now);
        }
    }

    private static boolean isOver(Held held, Instant now) {
        return held.reason() == Reason.SILENCED || (held.reason() == Reason.THROTTLED && !now.isBefore(held.until()));
    }

    /** What was held back alone joins those that the throttle holds back. */
    private boolean moved(String subject, Instant now) {
        boolean single = Scope.of(policy) == Scope.ITEM
                && subject.startsWith("item:")
                && journal.told(subject).isEmpty();
        Optional<Instant> end = throttled(subject, now);
        if (!single
                || end.isEmpty()
                || standing(subject, now).isPresent()
                || quiet(now).isPresent()) {
            return false;
        }
        TaggedItem item = journal.members(subject).get(0);
        forget(subject, now);
        String batch = batch();
        journal.add(new Came(batch, journal.now(batch, now), item, now));
        if (!journal.isOpen(batch)) {
            journal.add(new Opened(batch, now));
        }
        journal.add(new Joined(batch, now, item.item().id()));
        journal.add(new Held(batch, now, Reason.THROTTLED, end.get()));
        looked.put(batch, now);
        return true;
    }

    private boolean isSilent(String subject, Instant now) {
        if (!(policy.when() instanceof Condition.SilentFor silent) || journal.isOpen(subject)) {
            return false;
        }
        Instant last = journal.lastMatch(subject).filter(since::isBefore).orElse(since);
        return !now.isBefore(last.plus(silent.time()));
    }

    private boolean isClosing(String subject, Instant now) {
        boolean waits = journal.told(subject).isEmpty()
                && journal.heldBack(subject)
                        .filter(held -> held.reason() == Reason.THROTTLED)
                        .isPresent();
        if (!journal.isOpen(subject) || waits) {
            return false;
        }
        Optional<Instant> end = Scope.of(policy) != Scope.RULE
                ? journal.lastMatch(subject).map(last -> last.plus(settings.closeAfter()))
                : journal.lastHeld(subject).map(last -> last.plus(within()));
        return end.filter(at -> !now.isBefore(at)).isPresent();
    }

    /** The alert is closed: what was told on a story is remembered. */
    private void over(String subject, Instant now) {
        boolean remembered =
                Scope.of(policy) == Scope.STORY && journal.told(subject).isPresent();
        if (remembered) {
            journal.add(new Closed(subject, now));
        } else if (subject.equals(Subject.RULE)) {
            journal.add(new Forgotten(subject, now));
        } else {
            forget(subject, now);
        }
    }

    private void forgetInTime(String subject, Instant now) {
        boolean due = journal.lastClosed(subject)
                .filter(closed -> !now.isBefore(closed.plus(settings.remembered())))
                .isPresent();
        if (due) {
            List<Came> waiting = journal.waiting(subject, now, within());
            journal.add(new Forgotten(subject, now));
            waiting.forEach(journal::add);
        }
        Optional<Instant> last = journal.lastMatch(subject);
        boolean over = last.isEmpty() || !now.isBefore(last.get().plus(within()).plus(Duration.ofHours(24)));
        if (over && journal.lastClosed(subject).isEmpty() && !(policy.when() instanceof Condition.SilentFor)) {
            forget(subject, now);
        }
    }

    private void forget(String subject, Instant now) {
        journal.add(new Forgotten(subject, now));
        looked.remove(subject);
    }
}
