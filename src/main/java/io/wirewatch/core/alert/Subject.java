package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Counted;
import io.wirewatch.core.alert.SubjectState.Kept;
import io.wirewatch.core.alert.SubjectState.Told;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A {@link SubjectState} to work with, under its name among the subjects of its rule. Not to be shared between threads. */
final class Subject {
    /** The name of the subject that is the rule as a whole. */
    static final String RULE = "rule";

    static final int MOST_SOURCES = 200;
    private static final int MOST_REGIONS = 100;
    private static final int MOST_CHANGES = 20;

    final String name;
    Instant opened;
    Instant closed;
    Told told;
    StoryRef story;
    Instant last;
    Instant held;
    int items;
    int members;
    final Map<String, Integer> sources;
    final Map<String, Integer> countries;
    final List<String> regions;
    final List<Counted> window;
    final List<Kept> kept;
    final List<Change> changes;
    boolean urgent;
    Instant retry;
    AlertDecision.Reason heldBack;
    Trigger finding;
    Instant timer;

    /** One of which nothing is known. */
    Subject(String name) {
        this(
                name,
                new SubjectState(
                        null, null, null, null, null, null, 0, 0, null, null, null, null, null, null, false, null, null,
                        null, null));
    }

    Subject(String name, SubjectState state) {
        this.name = name;
        opened = state.opened();
        closed = state.closed();
        told = state.told();
        story = state.story();
        last = state.last();
        held = state.held();
        items = state.items();
        members = state.members();
        sources = new TreeMap<>(state.sources());
        countries = new TreeMap<>(state.countries());
        regions = new ArrayList<>(state.regions());
        window = new ArrayList<>(state.window());
        kept = new ArrayList<>(state.kept());
        changes = new ArrayList<>(state.changes());
        urgent = state.urgent();
        retry = state.retry();
        heldBack = state.heldBack();
        finding = state.finding();
        timer = state.timer();
    }

    SubjectState state() {
        return new SubjectState(
                opened, closed, told, story, last, held, items, members, sources, countries, regions, window, kept,
                changes, urgent, retry, heldBack, finding, timer);
    }

    boolean isOpen() {
        return opened != null && closed == null;
    }

    boolean isClosed() {
        return closed != null;
    }

    boolean isBatch() {
        return name.startsWith(Names.BATCH);
    }

    boolean isRule() {
        return name.equals(RULE);
    }

    /** The time as this subject sees it: it never runs back. */
    Instant now(Instant arrived) {
        return Stream.of(arrived, last, opened, closed, told == null ? null : told.at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    void count(Member member, int by) {
        items += by;
        count(sources, member.source(), by);
        count(countries, member.country(), by);
    }

    private static void count(Map<String, Integer> counts, String name, int by) {
        boolean full = counts.size() >= MOST_SOURCES && !counts.containsKey(name);
        if (name != null && !full) {
            counts.merge(name, by, (before, more) -> before + more <= 0 ? null : before + more);
        }
    }

    /** Notes countries that an item is about, as changes where the alert was told before. */
    void noteRegions(TaggedItem item) {
        item.regions().stream()
                .filter(region -> region.kind() == RegionKind.COUNTRY && !regions.contains(region.code()))
                .filter(region -> regions.size() < MOST_REGIONS)
                .forEach(region -> {
                    regions.add(region.code());
                    if (isOpen() && told != null) {
                        change(
                                new Change(
                                        Change.Kind.REGION,
                                        "also about " + region.name(),
                                        item.item().id(),
                                        null,
                                        region.code(),
                                        null,
                                        null,
                                        null),
                                true);
                    }
                });
    }

    /** Notes what is to be told with the next record. */
    void change(Change change, boolean isUrgent) {
        urgent |= isUrgent;
        if (changes.size() < MOST_CHANGES) {
            changes.add(change);
        }
    }

    /** Forgets its alert and all that counted towards it; when something matched last stays known. */
    void reset() {
        window.clear();
        forgetAlert();
    }

    /** Forgets its alert, but not what may count towards another one. */
    void forgetAlert() {
        opened = null;
        closed = null;
        told = null;
        held = null;
        items = 0;
        sources.clear();
        countries.clear();
        regions.clear();
        changes.clear();
        urgent = false;
        retry = null;
        heldBack = null;
        finding = null;
    }
}
