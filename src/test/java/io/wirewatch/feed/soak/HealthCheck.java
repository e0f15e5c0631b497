package io.wirewatch.feed.soak;

import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges what the pollers say about the feeds: faults named as what they are, events where something happened and nowhere else. */
final class HealthCheck {
    static final String UNNAMED = "fault not named in the state";
    static final String SOUND = "sound feed named faulty";
    static final String NO_NOTE = "cut document not noted";
    static final String NO_EVENT = "event missing";
    static final String FALSE_EVENT = "event without cause";
    static final String REPEATED_EVENT = "event told twice";
    static final String NOT_MOVED = "move not kept";
    static final String NOT_ENDED = "end not kept";

    /** So many pauses must be known before a feed can be silent, by docs/feeds.md. */
    private static final int KNOWN_GAPS = 8;

    private static final int FAILING_AFTER = 3;

    private final Truth truth;
    private final Kept kept;
    private final Course course;
    private final Findings findings;
    private final Map<String, List<FeedEvent>> events;

    HealthCheck(Truth truth, Kept kept, Course course, Findings findings) {
        this.truth = truth;
        this.kept = kept;
        this.course = course;
        this.findings = findings;
        events = kept.events().stream().collect(Collectors.groupingBy(FeedEvent::feed));
    }

    void judge(List<Exchange> log) {
        Map<Integer, List<Exchange>> byFeed = log.stream()
                .filter(exchange ->
                        course.isQuietAfter(exchange.end(), truth.plan().committed()))
                .sorted(Comparator.comparingLong(Exchange::start))
                .collect(Collectors.groupingBy(Exchange::feed));
        for (FeedScript script : truth.world().scripts()) {
            FeedState state = kept.states().getOrDefault(World.id(script.number()), FeedState.NEW);
            List<Exchange> asked = byFeed.getOrDefault(script.number(), List.of());
            if (!asked.isEmpty()) {
                judgeState(script, state, asked);
                judgeFailing(script, state, asked);
                judgeSilence(script, asked);
                judgeMove(script, state, asked);
                judgeRepeats(script);
            }
        }
        findings.figure(
                "events: %s",
                kept.events().stream().collect(Collectors.groupingBy(FeedEvent::kind, Collectors.counting())));
    }

    /** The last answer that was surely written decides, unless another came after it. */
    private void judgeState(FeedScript script, FeedState state, List<Exchange> asked) {
        Exchange last = asked.get(asked.size() - 1);
        String feed = World.id(script.number()) + " " + script.trouble().fault() + ": ";
        if (script.trouble().fault() == null) {
            if (state.lastError() != null || state.health() == FeedHealth.FAILING) {
                findings.wrong(SOUND, feed + state.lastError());
            }
        } else if (last.fault() == Fault.GONE) {
            if (state.health() != FeedHealth.ENDED || !has(script, FeedEvent.Kind.ENDED)) {
                findings.wrong(NOT_ENDED, feed + state.health() + ", " + state.lastError());
            }
        } else if (script.trouble().isAlways() && last.isFailure()) {
            if (!script.trouble().fault().isNamedBy(state.lastError())) {
                findings.wrong(UNNAMED, feed + state.lastError());
            }
        } else if (script.trouble().isAlways() && state.notes().isEmpty()) {
            findings.wrong(NO_NOTE, feed + state.notes());
        }
    }

    private void judgeFailing(FeedScript script, FeedState state, List<Exchange> asked) {
        long failed = failedPolls(asked);
        boolean told = has(script, FeedEvent.Kind.FAILING);
        String feed = World.id(script.number()) + " " + script.trouble().fault() + ": " + failed + " polls failed";
        boolean ended = asked.stream().anyMatch(exchange -> exchange.fault() == Fault.GONE);
        if (failed >= FAILING_AFTER && !ended && !told) {
            findings.wrong(NO_EVENT, "FAILING of " + feed + ", state says " + state.failures());
        }
        if (told
                && (script.trouble().fault() == null || script.trouble().fault().isForgiven())) {
            findings.wrong(FALSE_EVENT, "FAILING of " + feed);
        }
        if (told && asked.get(asked.size() - 1).isSoundDocument() && !has(script, FeedEvent.Kind.RECOVERED)) {
            findings.wrong(NO_EVENT, "RECOVERED of " + feed);
        }
    }

    /** Redirects and what comes of them are one poll: its requests are closer together than two polls can be. */
    private long failedPolls(List<Exchange> asked) {
        long apart = truth.plan().interval().toNanos() / 2;
        long failed = 0;
        long before = Long.MIN_VALUE;
        for (Exchange exchange : asked) {
            if (exchange.isFailure()) {
                failed += before == Long.MIN_VALUE || exchange.start() - before > apart ? 1 : 0;
                before = exchange.start();
            }
        }
        return failed;
    }

    private void judgeSilence(FeedScript script, List<Exchange> asked) {
        if (script.trouble().fault() != null) {
            return;
        }
        String feed = World.id(script.number()) + " " + script.rhythm();
        boolean told = has(script, FeedEvent.Kind.SILENT);
        long again = script.out(script.entries() - 1);
        List<Exchange> documents =
                asked.stream().filter(Exchange::isSoundDocument).toList();
        // A short document shows too few pauses for anybody to know what is usual.
        boolean heardBefore = documents.stream()
                .filter(document -> document.second() < again || again < 0)
                .anyMatch(document -> script.visible(document.second(), 0).size() > KNOWN_GAPS);
        // What is undated may be as old as it likes: nobody knows its rhythm.
        if (script.rhythm() == Rhythm.SILENT && heardBefore && !told && !script.has(Trait.UNDATED)) {
            findings.wrong(NO_EVENT, "SILENT of " + feed);
        }
        if (script.rhythm() != Rhythm.SILENT && told) {
            findings.wrong(FALSE_EVENT, "SILENT of " + feed + ": " + events.get(World.id(script.number())));
        }
        boolean heardAgain = again >= 0 && documents.stream().anyMatch(document -> document.second() > again);
        if (told && heardAgain && !script.has(Trait.FLAPPING) && !has(script, FeedEvent.Kind.RECOVERED)) {
            findings.wrong(NO_EVENT, "RECOVERED of " + feed);
        }
    }

    private void judgeMove(FeedScript script, FeedState state, List<Exchange> asked) {
        String folder =
                script.has(Trait.PERMANENT_REDIRECT) ? "feed" : script.has(Trait.REDIRECT_CHAIN) ? "second" : null;
        String moved = folder == null ? null : truth.world().address(script, folder);
        boolean arrived = asked.stream().anyMatch(Exchange::isSoundDocument);
        if (moved != null && arrived) {
            long asksAgain = asked.stream()
                    .filter(exchange -> exchange.status() == 301 || exchange.status() == 308)
                    .count();
            if (!moved.equals(state.movedTo()) || !has(script, FeedEvent.Kind.MOVED) || asksAgain > 1) {
                findings.wrong(
                        NOT_MOVED,
                        World.id(script.number()) + " to " + state.movedTo() + ", asked " + asksAgain + " times");
            }
        }
        if (moved == null && state.movedTo() != null) {
            findings.wrong(NOT_MOVED, World.id(script.number()) + " never moved, but to " + state.movedTo());
        }
    }

    /** A state of health is told when it begins: the same twice in a row means that one was told twice, or its end not at all. */
    private void judgeRepeats(FeedScript script) {
        List<FeedEvent> told = events.getOrDefault(World.id(script.number()), List.of());
        FeedEvent.Kind before = null;
        for (FeedEvent event : told) {
            if (event.kind() == before) {
                findings.wrong(REPEATED_EVENT, event.kind() + " of " + event.feed());
            }
            before = event.kind() == FeedEvent.Kind.MOVED ? before : event.kind();
        }
    }

    private boolean has(FeedScript script, FeedEvent.Kind kind) {
        return events.getOrDefault(World.id(script.number()), List.of()).stream()
                .anyMatch(event -> event.kind() == kind);
    }
}
