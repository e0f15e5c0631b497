package io.wirewatch.cli;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.wire.HeldAlert;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows alerts to a person in a terminal: severity, rule and state; headline, regions, topics, and the words that matched in bold; of a later
 * record what has changed since the one before.
 */
final class AlertPrinter {
    private static final Map<Severity, String> COLORS = new EnumMap<>(Map.of(
            Severity.INFO, "37",
            Severity.LOW, "36",
            Severity.MEDIUM, "33",
            Severity.HIGH, "31",
            Severity.CRITICAL, "1;31"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Map<Reason, String> REASONS = new EnumMap<>(Map.of(
            Reason.NOTHING_NEW, "nothing new",
            Reason.CONDITION_NOT_MET, "its condition does not hold yet",
            Reason.THROTTLED, "throttled",
            Reason.SILENCED, "silenced",
            Reason.INHIBITED, "kept quiet",
            Reason.QUIET_HOURS, "quiet hours"));
    private static final String NO_TIME = "--:--:--";
    private static final int MOST_REGIONS = 5;
    private static final int MOST_TOPICS = 3;
    private static final int MOST_CHANGES = 10;
    private static final String INDENT = " ".repeat(20);

    private final Console console;

    AlertPrinter(Console console) {
        this.console = console;
    }

    /** Prints one record of an alert, in a few lines. */
    void print(Alert alert) {
        printRecord(alert);
        console.out().flush();
    }

    /** Prints one that was held back, and why. */
    void print(HeldAlert held) {
        printRecord(held.alert());
        String by = held.by() == null ? "" : " by " + held.by();
        String until = held.until() == null ? "" : " until " + held.until();
        console.line(INDENT + "held back: " + REASONS.get(held.reason()) + Terminal.safe(by) + until);
        console.out().flush();
    }

    private void printRecord(Alert alert) {
        console.line(firstLine(alert));
        if (!alert.items().isEmpty() && !alert.trigger().kind().equals("digest")) {
            TaggedItem first = alert.items().get(0);
            console.line(INDENT + headline(alert, first.item()));
            if (alert.state() == AlertState.OPENED) {
                indented(about(first));
                indented(snippet(alert, first.item()));
            }
        }
        news(alert).forEach(this::indented);
    }

    private String firstLine(Alert alert) {
        Instant decided = alert.timing().decided();
        Severity severity = alert.rule().severity();
        String state = alert.state() == AlertState.OPENED ? "" : Words.lower(alert.state());
        return List.of(
                        decided == null ? NO_TIME : TIME.format(decided),
                        console.colored("%-8s".formatted(Words.lower(severity)), COLORS.get(severity)),
                        console.bold(Terminal.safe(alert.rule().name())),
                        state,
                        extent(alert))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    /** {@code 5 items, 3 sources}; empty where there is but one item. */
    private static String extent(Alert alert) {
        int items = alert.trigger().count();
        if (alert.trigger().kind().equals("digest") || items < 2) {
            return "";
        }
        return Words.count(items, "item") + ", " + Words.count(alert.trigger().sources(), "source");
    }

    /** What there is to say beside the items: what changed, or else why it is told. */
    private static List<String> news(Alert alert) {
        boolean plain =
                alert.state() == AlertState.OPENED && alert.trigger().kind().equals("each");
        boolean digest = alert.trigger().kind().equals("digest");
        List<String> lines = new ArrayList<>();
        if (alert.reason() != null && !plain && (alert.changes().isEmpty() || digest)) {
            lines.add(Terminal.safe(alert.reason()));
        }
        alert.changes().stream().limit(MOST_CHANGES).forEach(change -> lines.add("→ " + Terminal.safe(change.text())));
        if (alert.changes().size() > MOST_CHANGES) {
            lines.add("→ and " + (alert.changes().size() - MOST_CHANGES) + " more");
        }
        return lines;
    }

    private void indented(String line) {
        if (!line.isEmpty()) {
            console.line(INDENT + line);
        }
    }

    private String headline(Alert alert, NewsItem item) {
        return item.title() == null
                ? Terminal.safe(item.headline())
                : new MarkedText(item.title(), spans(alert, item, Field.TITLE)).whole(console);
    }

    private String snippet(Alert alert, NewsItem item) {
        for (Field field : List.of(Field.BODY, Field.SUMMARY)) {
            List<ClauseEvidence> spans = spans(alert, item, field);
            if (!spans.isEmpty()) {
                return new MarkedText(item.text(field), spans).around(console);
            }
        }
        return "";
    }

    private static List<ClauseEvidence> spans(Alert alert, NewsItem item, Field field) {
        return alert.evidence().stream()
                .filter(e -> e.field() == field && item.id().equals(e.item()))
                .sorted(Comparator.comparingInt(ClauseEvidence::start))
                .toList();
    }

    private String about(TaggedItem tagged) {
        String regions =
                tagged.regions().stream().limit(MOST_REGIONS).map(this::region).collect(Collectors.joining(" "));
        String topics =
                tagged.topics().stream().limit(MOST_TOPICS).map(TopicTag::name).collect(Collectors.joining("; "));
        String source =
                tagged.item().source() == null ? "" : tagged.item().source().label();
        return List.of(regions, topics, Terminal.safe(source)).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String region(RegionTag region) {
        return region.primary() ? console.bold(region.code()) : region.code();
    }
}
