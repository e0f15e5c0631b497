package io.wirewatch.syndication;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Change;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** An alert as an entry of a feed: what is told, what changed, the items, and why the rule matched. */
public final class AlertEntry {
    private static final int MOST_ITEMS = 10;
    private static final int MOST_QUOTES = 12;

    private final Alert alert;

    private AlertEntry(Alert alert) {
        this.alert = alert;
    }

    /** @param site address of the server, without a slash at its end */
    public static Entry of(Alert alert, String site) {
        return new AlertEntry(alert).entry(site);
    }

    private Entry entry(String site) {
        Optional<NewsItem> first = alert.items().stream().map(TaggedItem::item).findFirst();
        String place = alert.story() == null
                ? "alerts?rule="
                : "wire/" + Addresses.encoded(alert.story().id()) + "?rule=";
        return new Entry(
                "urn:wirewatch:alert:" + Addresses.encoded(alert.id()),
                first.map(NewsItem::url).flatMap(MarkedHtml::web).orElse(null),
                site + "/#/" + place + Addresses.encoded(alert.rule().id()),
                name() + first.map(item -> ": " + item.headline()).orElse(""),
                first.map(NewsItem::language).orElse(null),
                first.map(NewsItem::source).map(source -> source.label()).orElse("Wirewatch"),
                categories(),
                alert.revision() == 1 ? decided() : null,
                decided(),
                summary(),
                html());
    }

    private String name() {
        RuleRef rule = alert.rule();
        return (alert.state() == AlertState.CLOSED ? "Closed: " : "") + (rule.name() == null ? rule.id() : rule.name());
    }

    private Instant decided() {
        return Stream.of(
                        alert.timing().decided(),
                        alert.timing().tagged(),
                        alert.timing().published())
                .filter(time -> time != null)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private List<String> categories() {
        return Stream.concat(
                        Stream.of(severity(), alert.rule().id()),
                        alert.items().stream().flatMap(AlertEntry::tags))
                .distinct()
                .toList();
    }

    private static Stream<String> tags(TaggedItem tagged) {
        return Stream.concat(
                tagged.regions().stream().map(region -> region.name()),
                tagged.topics().stream().map(topic -> topic.name()));
    }

    private String severity() {
        return alert.rule().severity().name().toLowerCase(Locale.ROOT);
    }

    private String summary() {
        List<String> sentences = new ArrayList<>(news());
        quotes().forEach((clause, texts) -> sentences.add(clause + ": “" + String.join("”, “", texts) + "”"));
        return sentences.stream()
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    /** What has changed, or else why it is told. */
    private List<String> news() {
        if (!alert.changes().isEmpty()) {
            return alert.changes().stream().map(Change::text).toList();
        }
        return alert.reason() == null ? List.of() : List.of(alert.reason());
    }

    /** What the text says, by clause, each wording once. */
    private Map<String, List<String>> quotes() {
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        for (ClauseEvidence piece : alert.evidence()) {
            List<String> texts = quotes.computeIfAbsent(piece.clause(), clause -> new ArrayList<>());
            if (!texts.contains(piece.text()) && texts.size() < MOST_QUOTES) {
                texts.add(piece.text());
            }
        }
        return quotes;
    }

    private String html() {
        Element body = MarkedHtml.body();
        body.appendElement("p")
                .appendText(severity() + " · " + alert.state().name().toLowerCase(Locale.ROOT) + " · " + extent());
        if (!news().isEmpty()) {
            Element list = body.appendElement("ul");
            news().forEach(text -> list.appendElement("li").appendText(text));
        }
        List<TaggedItem> newest =
                new ArrayList<>(alert.withNewestItems(MOST_ITEMS).items());
        Collections.reverse(newest);
        newest.forEach(tagged -> MarkedHtml.item(body, tagged, evidence(tagged)));
        why(body);
        return body.html();
    }

    private String extent() {
        int items = alert.trigger().count();
        int sources = alert.trigger().sources();
        return items + (items == 1 ? " item" : " items") + ", " + sources + (sources == 1 ? " source" : " sources");
    }

    /** Where a piece does not say in which item it stands, the first is meant. */
    private List<Evidence> evidence(TaggedItem tagged) {
        return alert.evidence().stream()
                .filter(piece -> piece.item() == null
                        ? tagged.equals(alert.items().get(0))
                        : piece.item().equals(tagged.item().id()))
                .map(piece -> new Evidence(piece.field(), piece.start(), piece.end(), piece.text(), piece.clause()))
                .toList();
    }

    private void why(Element body) {
        body.appendElement("h4").appendText("Why");
        body.appendElement("p").appendElement("code").appendText(alert.rule().query());
        Element list = body.appendElement("dl");
        quotes().forEach((clause, texts) -> {
            list.appendElement("dt").appendElement("code").appendText(clause);
            texts.forEach(text -> list.appendElement("dd").appendText(text));
        });
    }
}
