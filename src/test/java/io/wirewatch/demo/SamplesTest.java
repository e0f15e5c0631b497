package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the samples have to offer, and that they are what they say. */
class SamplesTest {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");

    static List<SampleFeed> samples() {
        return SampleWeb.resource("index.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|")[0])
                .map(file -> SampleFeed.parse(file, SampleWeb.resource(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachIsAFeedOfItsFormat(SampleFeed sample) throws Exception {
        for (int step : List.of(0, sample.lastStep() / 2, sample.lastStep())) {
            long out =
                    sample.entries().stream().filter(entry -> entry.isOut(step)).count();
            assertThat(entriesOf(sample, step)).isEqualTo((int) out);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theReaderFindsEveryEntryWithoutAccidents(SampleFeed sample) throws UnreadableFeedException {
        assertThat(read(sample)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.published()).isBeforeOrEqualTo(STARTED.plusSeconds(60));
            assertThat(item.url()).startsWith("https://").contains(".example/");
            for (Field field : Field.values()) {
                assertThat(Objects.toString(item.text(field), ""))
                        .doesNotContain("{{", "&amp;", "&lt;", "<", "\uFFFD", "  ");
            }
        });
    }

    @Test
    void theyAreWrittenInManyLanguages() throws UnreadableFeedException {
        Set<String> languages = new HashSet<>();
        for (SampleFeed sample : samples()) {
            read(sample).forEach(item -> languages.add(item.language().split("-")[0]));
        }
        assertThat(languages)
                .containsExactlyInAnyOrder("en", "de", "fr", "es", "pt", "uk", "ru", "pl", "ar", "tr", "zh");
    }

    @Test
    void thereIsEnoughOfEverything() {
        List<SampleEntry> entries = entries();
        assertThat(entries.stream().map(SampleEntry::key).distinct()).hasSizeGreaterThanOrEqualTo(72);
        Set<String> regions =
                new HashSet<>(entries.stream().map(SampleEntry::about).toList());
        assertThat(regions).hasSizeGreaterThanOrEqualTo(25).allMatch(code -> code.matches("[A-Z]{2}(-[A-Z]{2})?"));
        Set<String> topics =
                new HashSet<>(entries.stream().map(SampleEntry::topic).toList());
        assertThat(topics).hasSizeGreaterThanOrEqualTo(12).allMatch(code -> code.matches("\\d\\d000000"));
    }

    @Test
    void aThirdIsThereFromTheStartAndTheRestFollowsSoon() {
        List<SampleEntry> entries = entries();
        long atOnce = entries.stream().filter(entry -> entry.isOut(0)).count();
        assertThat(atOnce).isBetween(entries.size() / 4L, entries.size() / 2L);
        Duration all = SampleWeb.LIVELY.multipliedBy(
                entries.stream().mapToInt(SampleEntry::lastStep).max().orElseThrow());
        assertThat(all).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(50));
    }

    @Test
    void keysAreUniqueButForVersionsOfOneItem() {
        List<String> twice = new ArrayList<>();
        for (SampleFeed sample : samples()) {
            Set<String> keys = new HashSet<>();
            sample.entries().stream()
                    .map(SampleEntry::key)
                    .filter(key -> !keys.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).containsExactlyInAnyOrder("izmir-quake", "zanzibar-ferry");
    }

    @Test
    void thereAreFourteenRulesOfEverySeverity() throws IOException {
        List<Rule> rules = rules();
        assertThat(rules).hasSize(14);
        assertThat(rules.stream().map(Rule::id).distinct()).hasSize(14);
        assertThat(rules.stream().map(Rule::severity).distinct()).hasSize(5);
        assertThat(rules).allSatisfy(rule -> assertThat(rule.labels()).containsKey("desk"));
    }

    static List<Rule> rules() throws IOException {
        try (InputStream file = SamplesTest.class.getResourceAsStream("/samples/rules.yaml")) {
            List<Rule> rules = new ArrayList<>();
            for (JsonNode rule : new YAMLMapper().readTree(file).get("rules")) {
                rules.add(Json.mapper().treeToValue(rule, Rule.class));
            }
            return rules;
        }
    }

    private static List<SampleEntry> entries() {
        return samples().stream().flatMap(sample -> sample.entries().stream()).toList();
    }

    private static List<NewsItem> read(SampleFeed sample) throws UnreadableFeedException {
        String document = sample.render(sample.lastStep(), STARTED, Duration.ofSeconds(1));
        return new FeedReader()
                .read(document.getBytes(StandardCharsets.UTF_8), FeedContext.ofFile(sample.file()))
                .items();
    }

    /** How many there are, by parsers that know nothing of us and forgive nothing. */
    private static int entriesOf(SampleFeed sample, int step) throws Exception {
        String document = sample.render(step, STARTED, Duration.ofSeconds(1));
        if (sample.file().endsWith(".json")) {
            return Json.mapper().readTree(document).get("items").size();
        }
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)));
        return xml.getElementsByTagName(sample.file().endsWith(".atom.xml") ? "entry" : "item")
                .getLength();
    }
}
