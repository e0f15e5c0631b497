package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the places that a text names and the regions that it is about. The steps: find names, choose what each means, judge which
 * mentions are places, sum up to regions. Each tag shows the words that caused it.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RegionTagger {
    /** Of one half: more likely about the country than not. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final int MOST_EVIDENCE = 200;
    private static final double LEAST_PROBABILITY = 0.5;
    /** The first round knows nothing of the other names, the second what was decided before; a third brought nothing. */
    private static final int ROUNDS = 2;

    private final Gazetteer gazetteer;
    private final Places places;
    private final NameFinder finder;
    private final PlaceChooser chooser;
    private final PlaceJudge judge;
    private final CountryJudge countries;
    private final RegionSums sums;
    private final Models models;

    RegionTagger(Gazetteer gazetteer, WordLists lists, Models models, double threshold) {
        this(gazetteer, lists, EnumSet.allOf(FinderRule.class), models, threshold);
    }

    /** @param rules those by which names are found */
    RegionTagger(Gazetteer gazetteer, WordLists lists, Set<FinderRule> rules, Models models, double threshold) {
        this.gazetteer = gazetteer;
        this.models = models;
        this.places = gazetteer.places();
        this.finder = new NameFinder(gazetteer, lists, rules);
        this.chooser = new PlaceChooser(gazetteer, models.rank());
        this.judge = new PlaceJudge(gazetteer, lists, models.place());
        this.countries = new CountryJudge(places, models.country());
        this.sums = new RegionSums(places, countries, threshold);
    }

    /** A tagger with the gazetteer and weights that ship with the program. Reads them anew: make one and keep it. */
    public static RegionTagger standard(RegionPolicy policy, double threshold) {
        return new RegionTagger(Gazetteer.standard(policy), WordLists.standard(), Models.standard(), threshold);
    }

    /** The regions that this tagger knows. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /**
     * Tags a text.
     *
     * @param language BCP 47 tag of the text's language, null when unknown
     */
    public RegionTags tag(AnalyzedText text, String language, SourceContext source) {
        Decided decided = decide(text, language, source);
        List<FoundPlace> found = decided.found();
        List<PlaceTag> tags = placeTags(found);
        List<Integer> named =
                found.stream().map(place -> place.name().place()).distinct().toList();
        return new RegionTags(tags, regionTags(decided), source.profile().with(named, places));
    }

    List<RegionTag> regionTags(Decided decided) {
        return sums.tags(decided.found(), decided.scene().home());
    }

    PlaceChooser chooser() {
        return chooser;
    }

    PlaceJudge judge() {
        return judge;
    }

    CountryJudge countries() {
        return countries;
    }

    Models models() {
        return models;
    }

    /** A text of which all is decided. */
    record Decided(Scene scene, Surroundings surroundings, List<FoundPlace> found) {}

    Decided decide(AnalyzedText text, String language, SourceContext source) {
        Scene scene = scene(text, language, source);
        Surroundings surroundings = Surroundings.none(places);
        for (int round = 0; round < ROUNDS; round++) {
            chooser.choose(scene, surroundings);
            judge.weigh(scene, surroundings);
            surroundings = Surroundings.of(scene.names(), places);
        }
        return new Decided(scene, surroundings, found(scene, surroundings));
    }

    Scene scene(AnalyzedText text, String language, SourceContext source) {
        String primaryLanguage = primaryLanguage(language);
        List<Mention> mentions = new ArrayList<>();
        for (AnalyzedField field : text.fields()) {
            mentions.addAll(finder.find(field, primaryLanguage));
        }
        int home = source.country() == null
                ? Places.NONE
                : gazetteer.country(source.country().toUpperCase(Locale.ROOT));
        return Scene.of(mentions, gazetteer.names(), primaryLanguage, home, source.profile());
    }

    private static String primaryLanguage(String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return language.equals("und") ? null : language;
    }

    private List<FoundPlace> found(Scene scene, Surroundings surroundings) {
        List<FoundPlace> found = new ArrayList<>();
        for (NamedPlace name : scene.names()) {
            double[] probabilities = judge.probabilities(name, scene, surroundings);
            for (int i = 0; i < probabilities.length; i++) {
                Mention mention = name.mentions().get(i);
                double probability = probabilities[i];
                if (probability >= LEAST_PROBABILITY) {
                    String reason = mention.isDateline()
                            ? Usage.DATELINE
                            : gazetteer.names().usage(name.meaning()).reason();
                    found.add(new FoundPlace(name, mention, probability, mention.evidence(reason)));
                }
            }
        }
        found.sort(FoundPlace.IN_READING_ORDER);
        return found;
    }

    private List<PlaceTag> placeTags(List<FoundPlace> found) {
        Map<Integer, List<FoundPlace>> byPlace = new LinkedHashMap<>();
        for (FoundPlace place : found) {
            byPlace.computeIfAbsent(place.name().place(), key -> new ArrayList<>())
                    .add(place);
        }
        List<PlaceTag> tags = new ArrayList<>();
        byPlace.forEach((place, mentions) -> tags.add(tag(place, mentions)));
        return tags;
    }

    private PlaceTag tag(int place, List<FoundPlace> mentions) {
        List<Evidence> evidence =
                mentions.stream().limit(MOST_EVIDENCE).map(FoundPlace::evidence).toList();
        double score = mentions.stream()
                .mapToDouble(mention -> mention.probability()
                        * LinearModel.probability(mention.name().clearness()))
                .max()
                .orElse(0);
        return new PlaceTag(
                places.name(place),
                places.placeClass(place).kind(),
                places.countryCode(place),
                places.divisionCode(place),
                places.geonamesId(place),
                places.hasPoint(place) ? degrees(places.lat(place)) : null,
                places.hasPoint(place) ? degrees(places.lon(place)) : null,
                Math.round(score * 100) / 100.0,
                evidence);
    }

    private static Double degrees(float value) {
        return Math.round(value * 1000.0) / 1000.0;
    }
}
