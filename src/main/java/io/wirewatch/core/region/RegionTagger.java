package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the places that a text names and the regions that it is about. The steps: find names, drop those of people, choose what each
 * means, drop what is no place here, sum up to regions. Each tag shows the words that caused it.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RegionTagger {
    private static final int MOST_EVIDENCE = 200;

    private final Gazetteer gazetteer;
    private final NameFinder finder;
    private final PersonGuard people;
    private final PlaceGuard guard;
    private final PlaceChooser chooser = new PlaceChooser();

    RegionTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new NameFinder(gazetteer.names(), gazetteer.guards());
        this.people = new PersonGuard(gazetteer.guards());
        this.guard = new PlaceGuard(gazetteer.guards());
    }

    /** A tagger with the gazetteer that ships with the program. Reads it anew: make one and keep it. */
    public static RegionTagger standard() {
        return new RegionTagger(Gazetteer.standard());
    }

    /**
     * Tags a text.
     *
     * @param language BCP 47 tag of the text's language, null when unknown
     */
    public RegionTags tag(AnalyzedText text, String language) {
        String primaryLanguage = primaryLanguage(language);
        List<Mention> mentions = new ArrayList<>();
        for (AnalyzedField field : text.fields()) {
            mentions.addAll(finder.find(field, primaryLanguage));
        }
        return tags(guard.places(chooser.choose(people.withoutPeople(mentions))));
    }

    private static String primaryLanguage(String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return language.equals("und") ? null : language;
    }

    private RegionTags tags(List<NamedPlace> names) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (NamedPlace name : names) {
            for (Mention mention : name.mentions()) {
                String reason =
                        mention.dateline() ? Sense.DATELINE : name.sense().reason();
                mentions.add(new PlaceMention(name, mention, mention.evidence(reason)));
            }
        }
        mentions.sort(PlaceMention.IN_READING_ORDER);
        RegionWeights weights = new RegionWeights(gazetteer);
        Map<Place, List<PlaceMention>> byPlace = new LinkedHashMap<>();
        for (PlaceMention mention : mentions) {
            Place place = mention.name().place();
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(mention);
            weights.add(place, mention.mention(), mention.evidence());
        }
        List<PlaceTag> tags = new ArrayList<>();
        byPlace.forEach((place, found) -> tags.add(tag(place, found)));
        return new RegionTags(tags, weights.tags());
    }

    private static PlaceTag tag(Place place, List<PlaceMention> mentions) {
        List<Evidence> evidence = mentions.stream()
                .limit(MOST_EVIDENCE)
                .map(PlaceMention::evidence)
                .toList();
        double margin =
                mentions.stream().mapToDouble(m -> m.name().margin()).max().orElse(0);
        return new PlaceTag(
                place.name(),
                place.kind(),
                place.country(),
                place.subdivision(),
                place.geonamesId(),
                place.lat(),
                place.lon(),
                certainty(margin),
                evidence);
    }

    /** From a half, for a name with two equally likely meanings, to nearly one. */
    private static double certainty(double margin) {
        return Math.round((1 - 0.5 * Math.exp(-margin / 2)) * 100) / 100.0;
    }
}
