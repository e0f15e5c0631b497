package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Says why a text was tagged with places and countries as it was, and why not with others: for each decision the sum of what spoke for it.
 * For people; it takes its time. Immutable, and safe to share between threads.
 */
public final class RegionExplainer {
    private static final int SHOWN_MEANINGS = 3;

    private final RegionTagger tagger;
    private final Places places;

    public RegionExplainer(RegionTagger tagger) {
        this.tagger = tagger;
        this.places = tagger.gazetteer().places();
    }

    /**
     * The reasons, as lines to print.
     *
     * @param language BCP 47 tag of the text's language, null when unknown
     */
    public List<String> explain(AnalyzedText text, String language, SourceContext source) {
        RegionTagger.Decided decided = tagger.decide(text, language, source);
        List<String> lines = new ArrayList<>();
        for (NamedPlace name : decided.scene().names()) {
            explain(name, decided, lines);
        }
        for (CountryJudge.Claim claim :
                tagger.countries().claims(decided.found(), decided.scene().home())) {
            lines.add(String.format(
                    Locale.ROOT,
                    "about %s: %s  %s",
                    places.name(claim.country()),
                    percent(tagger.countries().probability(claim)),
                    tagger.countries().explain(claim)));
        }
        return lines;
    }

    private void explain(NamedPlace name, RegionTagger.Decided decided, List<String> lines) {
        lines.add(name.key() + " means " + describe(name.place()) + (name.meanings().length > 1 ? ", since" : ""));
        if (name.meanings().length > 1) {
            IntStream.of(name.meanings())
                    .boxed()
                    .map(meaning -> new Reason(
                            meaning, tagger.chooser().score(name, meaning, decided.scene(), decided.surroundings())))
                    .sorted(Comparator.comparingDouble((Reason reason) -> -reason.score()))
                    .limit(SHOWN_MEANINGS)
                    .forEach(reason -> lines.add("    "
                            + describe(tagger.gazetteer().names().place(reason.meaning()))
                            + ": "
                            + tagger.chooser()
                                    .explain(name, reason.meaning(), decided.scene(), decided.surroundings())));
        }
        for (Mention mention : name.mentions()) {
            double probability = tagger.judge().probability(name, mention, decided.scene(), decided.surroundings());
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s %d-%d \"%s\" is a place: %s  %s",
                    mention.field().field().name().toLowerCase(Locale.ROOT),
                    mention.start(),
                    mention.end(),
                    mention.field().text().substring(mention.start(), mention.end()),
                    percent(probability),
                    tagger.judge().explain(name, mention, decided.scene(), decided.surroundings())));
        }
    }

    private record Reason(int meaning, double score) {}

    private String describe(int place) {
        String where = places.divisionCode(place) == null ? places.countryCode(place) : places.divisionCode(place);
        return places.name(place)
                + " ("
                + places.placeClass(place).name().toLowerCase(Locale.ROOT)
                + (where == null ? "" : ", " + where)
                + ")";
    }

    private static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }
}
