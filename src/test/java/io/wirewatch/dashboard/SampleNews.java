package io.wirewatch.dashboard;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Change;
import io.wirewatch.core.alert.Timing;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Invented news for the page, with true offsets. */
final class SampleNews {
    static final TaggedItem BRIDGE = tagged(
            item("bridge", "en", "Bridge over the Nemunas closes after Lithuanian engineers find cracks")
                    .summary("Traffic between Kaunas and the south is sent over a ferry. Engineers expect the bridge to"
                            + " stay closed for three weeks while flood water goes down.")
                    .build(),
            List.of(region("LT", "Lithuania", 0.93, true, "Lithuanian", "Kaunas")),
            List.of(
                    topic("20000336", "Road and bridge works", 0.8, "Bridge", "bridge"),
                    topic("20000151", "Flood", 0.4, "flood")));

    static final TaggedItem QUAKE = tagged(
            item("quake", "es", "Un sismo de magnitud 6,1 sacude la costa de Chile")
                    .summary("No hay aviso de tsunami. Las autoridades de Valparaíso revisan escuelas y hospitales.")
                    .build(),
            List.of(region("CL", "Chile", 0.97, true, "Chile", "Valparaíso")),
            List.of(topic("20000148", "Earthquake", 0.95, "sismo", "tsunami")));

    static final TaggedItem GRAIN = tagged(
            item("grain", "ar", "اجتماع في القاهرة لبحث أسعار القمح بعد تأخر الشحنات")
                    .summary("قال مسؤولون إن الشحنات القادمة من البحر الأسود ستصل إلى مصر خلال أسبوع.")
                    .build(),
            List.of(region("EG", "Egypt", 0.91, true, "القاهرة", "مصر")),
            List.of(topic("20000218", "Agricultural trade", 0.7, "القمح", "الشحنات")));

    static final TaggedItem FERRY = tagged(
            item("ferry", "ja", "台風で北海道と本州を結ぶフェリーが欠航")
                    .summary("運航会社は水曜日の朝に再開を判断する。")
                    .build(),
            List.of(region("JP", "Japan", 0.88, true, "北海道", "本州")),
            List.of(topic("20000152", "Storm", 0.66, "台風")));

    static final TaggedItem TALKS = tagged(
            item("talks", "en", "Ministers of Kenya and Uganda meet on lake patrols")
                    .summary(
                            "The two sides want joint patrols on Lake Victoria after fishing boats were seized. A first"
                                    + " round in Entebbe had ended without a text.")
                    .build(),
            List.of(
                    region("KE", "Kenya", 0.71, true, "Kenya"),
                    region("UG", "Uganda", 0.7, false, "Uganda", "Entebbe"),
                    region("014", "Eastern Africa", 0.3, false, "Lake Victoria")),
            List.of(
                    topic("20000638", "Diplomacy", 0.74, "Ministers", "meet"),
                    topic("20000090", "Maritime security", 0.61, "patrols")));

    private SampleNews() {}

    static List<TaggedItem> items() {
        return List.of(TALKS, FERRY, GRAIN, QUAKE, BRIDGE);
    }

    static List<Alert> alerts() {
        return List.of(
                alert("a-talks", "East Africa patrols", Severity.LOW, "patrol* region:014", TALKS, "patrols"),
                alert("a-grain", "أسعار الغذاء", Severity.MEDIUM, "القمح", GRAIN, "القمح"),
                alert("a-quake", "Earthquakes anywhere", Severity.CRITICAL, "sismo OR earthquake*", QUAKE, "sismo"),
                alert(
                        "a-bridge",
                        "Baltic roads",
                        Severity.HIGH,
                        "(bridge* OR road*) closed region:LT",
                        BRIDGE,
                        "Bridge",
                        "bridge",
                        "closed"));
    }

    static NewsItem.Builder item(String id, String language, String title) {
        return NewsItem.builder()
                .id(id)
                .title(title)
                .url("https://news.example/" + id)
                .language(language)
                .source(new Source("wire", "The Example Wire", null, null))
                .published(Instant.now().minus(17L * title.length(), ChronoUnit.MINUTES));
    }

    /** Tags whose evidence holds words, with the offsets to be found in the item. */
    static TaggedItem tagged(NewsItem item, List<RegionTag> regions, List<TopicTag> topics) {
        return new TaggedItem(
                item,
                item.language(),
                regions.stream()
                        .map(tag -> new RegionTag(
                                tag.code(),
                                tag.name(),
                                tag.kind(),
                                tag.within(),
                                tag.score(),
                                tag.primary(),
                                found(item, tag.evidence())))
                        .toList(),
                List.of(),
                topics.stream()
                        .map(tag -> new TopicTag(
                                tag.code(), tag.name(), tag.broader(), tag.score(), found(item, tag.evidence())))
                        .toList(),
                null,
                List.of());
    }

    static RegionTag region(String code, String name, double score, boolean primary, String... words) {
        return new RegionTag(code, name, RegionKind.COUNTRY, List.of(), score, primary, unplaced("name", words));
    }

    static TopicTag topic(String code, String name, double score, String... words) {
        return new TopicTag(code, name, List.of(), score, unplaced("keyword", words));
    }

    static Alert alert(String id, String name, Severity severity, String query, TaggedItem tagged, String... words) {
        List<ClauseEvidence> evidence = found(tagged.item(), unplaced("word", words)).stream()
                .map(piece -> ClauseEvidence.of(piece.text().toLowerCase(Locale.ROOT), piece)
                        .inItem(tagged.item().id()))
                .toList();
        return new Alert(
                id,
                new RuleRef(id, name, 1, severity, query),
                Trigger.EACH,
                null,
                List.of(tagged),
                evidence,
                new Timing(tagged.item().published(), null, null, Instant.now().minus(4, ChronoUnit.MINUTES)),
                AlertState.OPENED,
                1,
                null,
                null,
                null,
                null);
    }

    /** A later record of an alert. */
    static Alert later(
            Alert alert,
            int revision,
            AlertState state,
            Trigger trigger,
            String reason,
            List<TaggedItem> items,
            String... changes) {
        return new Alert(
                alert.id(),
                alert.rule(),
                trigger,
                null,
                items,
                alert.evidence(),
                alert.timing(),
                state,
                revision,
                null,
                null,
                Stream.of(changes)
                        .map(text -> new Change(Change.Kind.SOURCES, text, null, null, null, null, null, null))
                        .toList(),
                reason);
    }

    /** An item about a country of its own, with this evidence. */
    static TaggedItem inTestland(NewsItem item, Evidence... evidence) {
        List<RegionTag> regions =
                List.of(new RegionTag("XX", "Testland", RegionKind.COUNTRY, List.of(), 1, true, List.of(evidence)));
        return new TaggedItem(item, item.language(), regions, List.of(), List.of(), null, List.of());
    }

    private static List<Evidence> unplaced(String reason, String... words) {
        List<Evidence> evidence = new ArrayList<>();
        for (String word : words) {
            evidence.add(new Evidence(Field.TITLE, 0, word.length(), word, reason));
        }
        return evidence;
    }

    /** Every occurrence of each word in each field. */
    private static List<Evidence> found(NewsItem item, List<Evidence> unplaced) {
        List<Evidence> placed = new ArrayList<>();
        for (Evidence wanted : unplaced) {
            for (Field field : Field.values()) {
                String text = item.text(field) == null ? "" : item.text(field);
                int at = text.indexOf(wanted.text());
                while (at >= 0) {
                    placed.add(Evidence.cut(field, text, at, at + wanted.text().length(), wanted.reason()));
                    at = text.indexOf(wanted.text(), at + 1);
                }
            }
        }
        return placed;
    }
}
