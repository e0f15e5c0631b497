package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void eachIsAFeedOfItsFormatAtEveryStep(SampleFeed sample) {
        for (int step = 0; step <= sample.lastStep(); step++) {
            String document = sample.render(step, STARTED, Duration.ofSeconds(1));
            int now = step;
            long out =
                    sample.entries().stream().filter(entry -> entry.isOut(now)).count();
            assertThatCode(() -> assertThat(entriesOf(sample, document)).hasSize((int) out))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textsHoldNoAccidents(SampleFeed sample) throws Exception {
        String document = sample.render(sample.lastStep(), STARTED, Duration.ofSeconds(1));
        assertThat(entriesOf(sample, document)).isNotEmpty().allSatisfy(text -> assertThat(text)
                .isNotBlank()
                .doesNotContain("{{", "&amp;", "&lt;", "<", "\uFFFD", "  "));
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
        assertThat(twice).containsExactly("izmir-quake");
    }

    @Test
    void thereAreTwelveRulesOfEverySeverity() throws IOException {
        List<Rule> rules = rules();
        assertThat(rules).hasSize(12);
        assertThat(rules.stream().map(Rule::id).distinct()).hasSize(12);
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

    /** Title and summary of each entry, by libraries that know nothing of us. */
    private static List<String> entriesOf(SampleFeed sample, String document) throws Exception {
        List<String> texts = new ArrayList<>();
        if (sample.file().endsWith(".json")) {
            for (JsonNode item : Json.mapper().readTree(document).get("items")) {
                texts.add(item.get("title").asText() + " " + item.get("summary").asText());
            }
            return texts;
        }
        SyndFeed feed = new SyndFeedInput().build(new StringReader(document));
        feed.getEntries().forEach(entry -> {
            assertThat(entry.getPublishedDate()).isNotNull();
            texts.add(entry.getTitle() + " " + entry.getDescription().getValue());
        });
        return texts;
    }
}
