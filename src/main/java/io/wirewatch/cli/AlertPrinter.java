package io.wirewatch.cli;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows alerts to a person in a terminal: severity, rule, headline, regions, topics, and the words that matched in bold. */
final class AlertPrinter {
    private static final Map<Severity, String> COLORS = new EnumMap<>(Map.of(
            Severity.INFO, "37",
            Severity.LOW, "36",
            Severity.MEDIUM, "33",
            Severity.HIGH, "31",
            Severity.CRITICAL, "1;31"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int MOST_REGIONS = 5;
    private static final int MOST_TOPICS = 3;
    private static final String INDENT = " ".repeat(20);

    private final Console console;

    AlertPrinter(Console console) {
        this.console = console;
    }

    /** Prints one alert, in a few lines. */
    void print(Alert alert) {
        console.line("%s  %s  %s%s"
                .formatted(
                        TIME.format(alert.timing().decided()),
                        console.colored(
                                "%-8s".formatted(Words.lower(alert.rule().severity())),
                                COLORS.get(alert.rule().severity())),
                        console.bold(Terminal.safe(alert.rule().name())),
                        alert.state() == AlertState.OPENED ? "" : "  " + Words.lower(alert.state())));
        if (tellsMore(alert)) {
            console.line(INDENT + Terminal.safe(alert.reason()));
        }
        alert.items().stream().findFirst().ifPresent(tagged -> print(alert, tagged));
        console.out().flush();
    }

    /** Whether its reason says more than that a single item matched. */
    private static boolean tellsMore(Alert alert) {
        boolean plain = alert.state() == AlertState.OPENED
                && alert.trigger().kind().equals("each")
                && alert.trigger().count() == 1;
        return alert.reason() != null && !plain;
    }

    private void print(Alert alert, TaggedItem tagged) {
        NewsItem item = tagged.item();
        console.line(INDENT + headline(alert, item));
        console.line(INDENT + about(tagged));
        String snippet = snippet(alert, item);
        if (!snippet.isEmpty()) {
            console.line(INDENT + snippet);
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
