package io.wirewatch.cli;

import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows feeds to a person: one line for how each fares, one for what it is, and one more when something is wrong. */
final class FeedPrinter {
    private static final int WIDEST_ID = 40;
    private static final int HEALTH = 24;
    private static final Map<FeedReport.Status, String> COLORS = new EnumMap<>(Map.of(
            FeedReport.Status.HEALTHY, "32",
            FeedReport.Status.SILENT, "33",
            FeedReport.Status.FAILING, "31",
            FeedReport.Status.ENDED, "31"));

    private final Console console;
    private final Instant now;
    private final int width;

    /** @param shown the feeds that are going to be printed; their ids make a column */
    FeedPrinter(Console console, Instant now, List<FeedReport> shown) {
        this.console = console;
        this.now = now;
        width = Math.min(
                WIDEST_ID,
                shown.stream()
                        .mapToInt(report -> report.feed().id().length())
                        .max()
                        .orElse(1));
    }

    void print(FeedReport report) {
        String health = ("%-" + HEALTH + "s").formatted(health(report));
        console.line(("%-" + width + "s  %s  %s")
                .formatted(
                        report.feed().id(),
                        console.colored(health, COLORS.getOrDefault(report.status(), "0")),
                        String.join(" · ", times(report.known()))));
        String indent = " ".repeat(width) + "  ";
        console.line(indent + Terminal.safe(String.join(" · ", facts(report))));
        trouble(report.known()).forEach(line -> console.line(indent + "! " + Terminal.safe(line)));
    }

    /** How it fares and since when: {@code silent since 2 d}. */
    String health(FeedReport report) {
        FeedState state = report.known();
        String since =
                state.healthSince() == null ? "" : " since " + Ages.of(Duration.between(state.healthSince(), now));
        return switch (report.status()) {
            case OFF -> "off";
            case NEW -> "not polled yet";
            case FAILING -> "failing" + (since.isEmpty() ? " " + Words.count(state.failures(), "time") : since);
            case HEALTHY, SILENT ->
                Words.lower(report.status()) + since + (state.failures() > 0 ? ", now failing" : "");
            case ENDED -> "ended" + since;
        };
    }

    private List<String> times(FeedState state) {
        List<String> times = new ArrayList<>();
        if (state.lastNew() != null) {
            times.add("newest item " + Ages.fromNow(state.lastNew(), now));
        }
        if (state.lastSuccess() != null) {
            times.add("read " + Ages.fromNow(state.lastSuccess(), now));
        }
        nextPoll(state).ifPresent(times::add);
        if (state.rhythm() != null) {
            times.add(rhythm(state.rhythm()));
        }
        return times;
    }

    /** Polls that find nothing are told with delay, so a time that is just past says nothing. */
    private Optional<String> nextPoll(FeedState state) {
        Instant next = state.nextPoll();
        if (next == null) {
            return Optional.empty();
        }
        if (next.isAfter(now)) {
            return Optional.of("next poll " + Ages.fromNow(next, now));
        }
        Instant told = state.lastPoll() == null ? next : state.lastPoll().plus(FeedState.HEARTBEAT);
        Duration pause = state.lastPoll() == null ? Duration.ZERO : Duration.between(state.lastPoll(), next);
        Instant latest = (told.isAfter(next) ? told : next).plus(pause).plusSeconds(60);
        return now.isAfter(latest)
                ? Optional.of("overdue since " + Ages.of(Duration.between(next, now)))
                : Optional.empty();
    }

    /** {@code about every 20 min, longest usual gap 9 h}. */
    static String rhythm(FeedState.Rhythm rhythm) {
        return "about every " + Ages.of(Duration.ofSeconds(rhythm.meanGapSeconds())) + ", longest usual gap "
                + Ages.of(Duration.ofSeconds(rhythm.longGapSeconds()));
    }

    private List<String> facts(FeedReport report) {
        Feed feed = report.feed();
        List<String> facts = new ArrayList<>();
        facts.add(FeedAddress.shown(feed.url()));
        if (!report.address().equals(feed.url())) {
            facts.add("moved to " + FeedAddress.shown(report.address()));
        }
        if (!feed.labels().isEmpty()) {
            facts.add("[" + String.join(", ", feed.labels()) + "]");
        }
        if (feed.list() != null) {
            facts.add("from " + feed.list());
        }
        if (isPushed(report.known())) {
            facts.add("pushed");
        }
        return facts;
    }

    private boolean isPushed(FeedState state) {
        return state.push() != null
                && state.push().leaseUntil() != null
                && state.push().leaseUntil().isAfter(now);
    }

    private static List<String> trouble(FeedState state) {
        List<String> lines = new ArrayList<>();
        if (state.lastError() != null) {
            lines.add(state.lastError());
        }
        if (!state.notes().isEmpty()) {
            lines.add(String.join("; ", state.notes()));
        }
        if (state.push() != null && state.push().lastError() != null) {
            lines.add("push: " + state.push().lastError());
        }
        return lines;
    }

    /** {@code 12 feeds: 9 healthy, 2 silent, 1 failing}. */
    static String summary(List<FeedReport> reports) {
        Map<FeedReport.Status, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(
                        FeedReport::status, () -> new EnumMap<>(FeedReport.Status.class), Collectors.counting()));
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + (count.getKey() == FeedReport.Status.NEW ? "not polled yet" : Words.lower(count.getKey())))
                .collect(Collectors.joining(", "));
        return Words.count(reports.size(), "feed") + (parts.isEmpty() ? "" : ": " + parts);
    }
}
