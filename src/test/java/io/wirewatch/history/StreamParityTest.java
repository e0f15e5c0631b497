package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.stream.TopologyKit;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the stream told over three days, from items to alerts, and what a backtest makes of the tagged items that it left: alerts equal byte for byte. Items are
 * copied, corrected and withdrawn meanwhile, and time passes in which nothing comes.
 */
class StreamParityTest {
    private static final String[] SOURCES = {"north", "south", "east", "west", "coast"};
    private static final String[] PLACES = {"Riga", "Kaunas", "Tartu", "Turku", "Gdansk", "Malmo", "Bergen", "Cork"};

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"draft\",\"query\":\"ferry\"}",
                "{\"id\":\"draft\",\"query\":\"ferry\",\"per\":\"item\",\"throttle\":\"3h\"}",
                "{\"id\":\"draft\",\"query\":\"ferry OR harbour\",\"when\":\"count >= 3 sources >= 3 within 12h\",\"throttle\":\"1h\"}",
                "{\"id\":\"draft\",\"query\":\"ferry\",\"unless\":[\"narrow\"],\"quiet\":\"22:00-06:00 Europe/Riga\"}",
                "{\"id\":\"draft\",\"query\":\"storm\",\"when\":\"silent for 5h\"}"
            })
    void aBacktestTellsWhatTheStreamTold(String written) throws Exception {
        Rule draft = Json.read(written, Rule.class);
        Rule narrow = Rule.of("narrow", "ferry AND riga");
        try (TopologyKit stream = new TopologyKit(directory)) {
            Instant from = stream.now;
            stream.put(narrow);
            stream.put(draft);
            play(stream, new Random(5));
            Instant to = stream.now;
            List<String> live = told(stream.read("news.alerts"));
            assertThat(live).isNotEmpty();
            List<TestRecord<String, byte[]>> tagged = stream.read("news.tagged");
            assertThat(backtest(draft, narrow, tagged, from, to)).isEqualTo(live);
        }
    }

    /** Of each alert what it says but when it was decided upon: that is its due time, which is the same. */
    private static List<String> told(List<TestRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> record.key().equals("draft"))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void play(TopologyKit stream, Random random) {
        List<NewsItem> sent = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            stream.pass(Duration.ofMinutes(random.nextInt(60)));
            int dice = random.nextInt(10);
            if (dice == 0 && !sent.isEmpty()) {
                stream.withdraw(sent.remove(random.nextInt(sent.size())).id());
            } else if (dice <= 2 && !sent.isEmpty()) {
                int which = random.nextInt(sent.size());
                NewsItem changed = sent.get(which).toBuilder()
                        .title(headline(random, PLACES[random.nextInt(PLACES.length)]))
                        .build();
                sent.set(which, changed);
                stream.send(changed);
            } else {
                NewsItem item = item(i, random, stream.now);
                sent.add(item);
                stream.send(item);
            }
        }
        stream.pass(Duration.ofDays(2));
    }

    private static NewsItem item(int number, Random random, Instant now) {
        String place = PLACES[random.nextInt(PLACES.length)];
        String source = SOURCES[random.nextInt(SOURCES.length)];
        return NewsItem.builder()
                .id("item-" + number)
                .title(headline(random, place))
                .body("The harbour master of " + place + " said on Monday that the " + place
                        + " line had taken off all passengers, and that tugs from " + place
                        + " were on their way. The weather service of " + place
                        + " expects wind of 14 metres a second in the evening and calm water on Tuesday.")
                .source(new Source(source, source, null, null))
                .published(now.minusSeconds(random.nextInt(7_000)))
                .build();
    }

    private static String headline(Random random, String place) {
        return switch (random.nextInt(4)) {
            case 0 -> "Ferry aground off " + place;
            case 1 -> "Passengers leave ferry near " + place;
            case 2 -> "Storm keeps ships in " + place;
            default -> "Calm day at the quays of " + place;
        };
    }

    private static List<String> backtest(
            Rule draft, Rule narrow, List<TestRecord<String, byte[]>> tagged, Instant from, Instant to)
            throws InterruptedException {
        List<String> alerts = new ArrayList<>();
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            List<HistoryRecord> records = new ArrayList<>();
            for (int i = 0; i < tagged.size(); i++) {
                records.add(HistoryRecord.of(consumed(tagged.get(i), i)));
            }
            index.add(records);
            try (HistoryView view = HistoryView.of(index)) {
                Backtest.run(
                        view,
                        BacktestRequest.of(draft, List.of(narrow), from, to, 0),
                        Backtest.Watcher.NONE,
                        decision -> {
                            if (decision instanceof AlertDecision.Tell tell) {
                                alerts.add(Json.line(tell.alert()));
                            }
                        });
            }
        }
        return alerts;
    }

    private static ConsumerRecord<String, byte[]> consumed(TestRecord<String, byte[]> record, int offset) {
        return new ConsumerRecord<>(
                "news.tagged",
                0,
                offset,
                record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
