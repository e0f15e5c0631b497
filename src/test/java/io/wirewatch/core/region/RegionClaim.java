package io.wirewatch.core.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code golden/region}: a short text, and what must and must not be found in it.
 *
 * <p>{@code item} is tagged in {@code language}, as of a source in the country {@code home} that spoke of the items {@code before} first.
 * {@code expect} names {@code regions} and {@code not} by code; {@code places} and {@code notPlaces} by name, with a comma and the code of
 * the country or subdivision where it matters ({@code Paris, US-TX}); {@code evidence} as {@code words:reason}; and {@code primary}.
 * {@code restsOn} names what decides it, all of which has to go for the claim to fall: {@code RankFeature.X}, {@code PlaceFeature.X},
 * {@code CountryFeature.X}, {@code FinderRule.X}, or {@code before}.
 */
record RegionClaim(String name, JsonNode golden) {
    private static final Path CASES = Path.of("src/test/golden/region");
    private static final Analyzer ANALYZER = new Analyzer();

    static List<RegionClaim> all() {
        return in(CASES);
    }

    static List<RegionClaim> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RegionClaim::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegionClaim read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            return new RegionClaim(name, Json.mapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String why() {
        return golden.path("why").asText();
    }

    List<String> restsOn() {
        return texts(golden.path("restsOn"));
    }

    /** What it expects and a tagger does not do; nothing when it holds. */
    List<String> broken(RegionTagger tagger) {
        RegionTags tags = tagger.tag(text(golden.get("item")), language(), source(tagger));
        List<String> codes = tags.regions().stream().map(RegionTag::code).toList();
        JsonNode expect = golden.get("expect");
        List<String> broken = new ArrayList<>();
        lacking(expect.path("regions"), codes).forEach(code -> broken.add("lacks " + code));
        holding(expect.path("not"), codes).forEach(code -> broken.add("has " + code));
        List<String> places = places(tags);
        lacking(expect.path("places"), places).forEach(place -> broken.add("lacks " + place));
        holding(expect.path("notPlaces"), places).forEach(place -> broken.add("has " + place));
        lacking(expect.path("evidence"), evidence(tags)).forEach(words -> broken.add("lacks " + words));
        if (expect.has("primary")) {
            String primary = tags.regions().stream()
                    .filter(RegionTag::primary)
                    .map(RegionTag::code)
                    .findFirst()
                    .orElse("none");
            if (!primary.equals(expect.get("primary").asText("none"))) {
                broken.add("is about " + primary);
            }
        }
        return broken;
    }

    /** What a tagger finds, for people. */
    String found(RegionTagger tagger) {
        RegionTags tags = tagger.tag(text(golden.get("item")), language(), source(tagger));
        return tags.regions().stream().map(RegionTag::code).toList() + " " + places(tags);
    }

    String language() {
        return golden.path("language").asText(null);
    }

    NewsItem item() {
        return item(golden.get("item"));
    }

    SourceContext source(RegionTagger tagger) {
        SourceProfile profile = SourceProfile.EMPTY;
        String home = golden.path("home").asText(null);
        for (JsonNode item : golden.path("before")) {
            profile = tagger.tag(text(item), language(), new SourceContext(home, profile))
                    .profile();
        }
        return new SourceContext(home, profile);
    }

    /** The same without the items before. */
    RegionClaim withoutBefore() {
        ObjectNode without = golden.deepCopy();
        without.remove("before");
        return new RegionClaim(name, without);
    }

    private static AnalyzedText text(JsonNode item) {
        return ANALYZER.analyze(item(item));
    }

    private static NewsItem item(JsonNode item) {
        return Json.read(item.toString(), NewsItem.class);
    }

    /** Each place by its name, with its country and with its subdivision. */
    private static List<String> places(RegionTags tags) {
        List<String> places = new ArrayList<>();
        for (PlaceTag place : tags.places()) {
            places.add(place.name());
            places.add(place.name() + ", " + place.country());
            places.add(place.name() + ", " + place.subdivision());
        }
        return places;
    }

    private static List<String> evidence(RegionTags tags) {
        List<String> found = new ArrayList<>();
        for (RegionTag tag : tags.regions()) {
            for (Evidence evidence : tag.evidence()) {
                found.add(evidence.text() + ":" + evidence.reason());
            }
        }
        return found;
    }

    private static List<String> lacking(JsonNode wanted, List<String> found) {
        return texts(wanted).stream().filter(text -> !found.contains(text)).toList();
    }

    private static List<String> holding(JsonNode unwanted, List<String> found) {
        return texts(unwanted).stream().filter(found::contains).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
