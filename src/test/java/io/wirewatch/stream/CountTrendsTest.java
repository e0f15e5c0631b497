package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.SchemaValidation;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.wire.JsonSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step alone, between two Kafka topics. */
class CountTrendsTest {
    private static final Instant START = Instant.parse("2026-02-03T10:00:00Z");
    private static final String LITHUANIA = "region:LT";

    @TempDir
    Path directory;

    private TopologyTestDriver driver;
    private Instant now = START;

    @AfterEach
    void stop() {
        if (driver != null) {
            driver.close();
            driver = null;
        }
    }

    @Test
    void countsAreToldTogetherAfterAPause() {
        start();
        count(LITHUANIA, START);
        count(LITHUANIA, START.plusSeconds(1));
        assertThat(told()).isEmpty();
        pass(CountTrends.PAUSE);
        List<TestRecord<String, Trend>> told = told();
        assertThat(told)
                .extracting(TestRecord::key)
                .containsExactly(
                        "region:LT/PT5M/2026-02-03T10:00:00Z",
                        "region:LT/PT1H/2026-02-03T10:00:00Z",
                        "region:LT/PT24H/2026-02-03T00:00:00Z");
        assertThat(told).allSatisfy(record -> {
            assertThat(record.value().count()).isEqualTo(2);
            assertThat(record.value().region()).isEqualTo("LT");
            assertThat(record.value().complete()).isFalse();
        });
        pass(CountTrends.PAUSE);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsDueAtOnceIsToldInPortionsAndWhole() {
        start();
        int series = CountTrends.MOST_AT_ONCE + 10;
        for (int i = 0; i < series; i++) {
            count("source:s" + i, START);
        }
        pass(CountTrends.PAUSE);
        Set<String> first = toldSeries();
        assertThat(first).hasSize(CountTrends.MOST_AT_ONCE);
        pass(Duration.ofSeconds(1));
        assertThat(toldSeries()).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    private Set<String> toldSeries() {
        return told().stream().map(record -> record.value().source()).collect(Collectors.toSet());
    }

    @Test
    void theEndOfAWindowIsToldThoughNothingComes() {
        start();
        count(LITHUANIA, START);
        pass(CountTrends.PAUSE);
        told();
        pass(Duration.ofMinutes(5));
        assertThat(told()).singleElement().satisfies(record -> {
            assertThat(record.value().window()).isEqualTo(TrendWindow.FIVE_MINUTES);
            assertThat(record.value().complete()).isTrue();
        });
        pass(Duration.ofHours(1));
        assertThat(told())
                .singleElement()
                .satisfies(record -> assertThat(record.value().window()).isEqualTo(TrendWindow.HOUR));
        pass(Duration.ofHours(14));
        assertThat(told())
                .singleElement()
                .satisfies(record -> assertThat(record.value().window()).isEqualTo(TrendWindow.DAY));
        pass(Duration.ofDays(3));
        assertThat(told()).isEmpty();
    }

    @Test
    void anItemOfYesterdayChangesTheWindowsOfYesterday() {
        start();
        count(LITHUANIA, START);
        Instant yesterday = START.minus(Duration.ofHours(20));
        count(LITHUANIA, yesterday);
        pass(CountTrends.PAUSE);
        assertThat(told())
                .filteredOn(record -> record.value().start().isBefore(TrendWindow.DAY.start(START)))
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.value().count()).isEqualTo(1))
                .allSatisfy(record -> assertThat(record.value().complete()).isTrue());
    }

    @Test
    void aRestartInBetweenChangesNothing() {
        Map<String, Trend> undisturbed = lastOfEach(false);
        assertThat(undisturbed).hasSizeGreaterThan(100);
        assertThat(lastOfEach(true).equals(undisturbed)).isTrue();
    }

    @Test
    void aSurgeIsMarkedWhenTheUsualIsKnown() {
        start();
        for (int day = 0; day < 14; day++) {
            count(LITHUANIA, now);
            pass(Duration.ofDays(1));
        }
        told();
        for (int item = 0; item < 12; item++) {
            count(LITHUANIA, now);
        }
        pass(CountTrends.PAUSE);
        assertThat(told())
                .filteredOn(record -> record.value().window() == TrendWindow.DAY)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.value().surging()).isTrue();
                    assertThat(record.value().expected()).isBetween(0.7, 1.3);
                });
    }

    @Test
    void aSeriesThatBeginsLateIsKnownToHaveBeenSilent() {
        start();
        count(LITHUANIA, now);
        pass(Duration.ofDays(30));
        told();
        for (int item = 0; item < 5; item++) {
            count("region:FJ", now);
        }
        pass(CountTrends.PAUSE);
        assertThat(told())
                .filteredOn(record -> record.value().window() == TrendWindow.DAY)
                .singleElement()
                .satisfies(record -> assertThat(record.value().surging()).isTrue());
    }

    @Test
    void whatWasSilentForTwoMonthsIsForgotten() {
        start();
        count(LITHUANIA, START);
        count("region:FJ", START);
        pass(Duration.ofDays(30));
        count("region:FJ", now);
        pass(Duration.ofDays(32));
        assertThat(driver.getKeyValueStore(TrendStores.COUNTS).get(LITHUANIA)).isNull();
        assertThat(driver.getKeyValueStore(TrendStores.BASELINES).get(LITHUANIA))
                .isNull();
        assertThat(driver.getKeyValueStore(TrendStores.COUNTS).get("region:FJ")).isNotNull();
        pass(Duration.ofDays(31));
        assertThat(driver.getKeyValueStore(TrendStores.COUNTS).get("region:FJ")).isNull();
        try (var timers = driver.getKeyValueStore(TrendStores.TIMERS).all()) {
            assertThat(timers.hasNext()).isFalse();
        }
    }

    /** What stands under each key in the end, of the same items with or without restarts between them. */
    private Map<String, Trend> lastOfEach(boolean restarting) {
        now = START;
        Path own = directory.resolve(restarting ? "with" : "without");
        start(own);
        Map<String, Trend> last = new TreeMap<>();
        Random random = new Random(1);
        for (int item = 0; item < 120; item++) {
            Instant time = now.minusSeconds(random.nextInt(3600));
            count(random.nextBoolean() ? LITHUANIA : "topic:16000000", time);
            pass(Duration.ofSeconds(random.nextInt(600)));
            told().forEach(record -> last.put(record.key(), record.value()));
            if (restarting && item % 20 == 19) {
                restart(own);
            }
        }
        pass(Duration.ofDays(2));
        told().forEach(record -> last.put(record.key(), record.value()));
        stop();
        return last;
    }

    /** The driver clears its stores when it is closed; what a changelog would bring back is put back. */
    private void restart(Path state) {
        Map<String, List<KeyValue<Object, Object>>> kept = new TreeMap<>();
        for (String store : TrendStores.ALL) {
            List<KeyValue<Object, Object>> entries = new ArrayList<>();
            try (KeyValueIterator<Object, Object> all =
                    driver.getKeyValueStore(store).all()) {
                all.forEachRemaining(entries::add);
            }
            kept.put(store, entries);
        }
        driver.close();
        start(state);
        kept.forEach((store, entries) ->
                entries.forEach(entry -> driver.getKeyValueStore(store).put(entry.key, entry.value)));
    }

    private void start() {
        start(directory);
    }

    private void start(Path state) {
        Topology topology = new Topology();
        topology.addSource("counts-by-series", Serdes.String().deserializer(), serde().deserializer(), "counts");
        topology.addProcessor("count-trends", CountTrends::new, "counts-by-series");
        topology.addStateStore(TrendStores.counts(), "count-trends");
        topology.addStateStore(TrendStores.baselines(), "count-trends");
        topology.addStateStore(TrendStores.timers(), "count-trends");
        topology.addSink(
                "trends",
                "trends",
                Serdes.String().serializer(),
                new JsonSerde<>(Trend.class).serializer(),
                "count-trends");
        Properties properties = new Properties();
        properties.put("application.id", "trends");
        properties.put("bootstrap.servers", "localhost:1");
        properties.put("state.dir", state.toString());
        driver = new TopologyTestDriver(topology, properties, now);
    }

    private static JsonSerde<SeriesCount> serde() {
        return new JsonSerde<>(SeriesCount.class);
    }

    private void count(String series, Instant time) {
        driver.createInputTopic("counts", Serdes.String().serializer(), serde().serializer())
                .pipeInput(series, new SeriesCount(time), now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    private List<TestRecord<String, Trend>> told() {
        List<TestRecord<String, Trend>> all = new ArrayList<>(driver.createOutputTopic(
                        "trends", Serdes.String().deserializer(), new JsonSerde<>(Trend.class).deserializer())
                .readRecordsToList());
        all.forEach(record -> SchemaValidation.requireValid("Trend", record.value()));
        return all;
    }
}
