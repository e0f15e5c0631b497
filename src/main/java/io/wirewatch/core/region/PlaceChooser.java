package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides which of its namesakes a name means: the one with the largest sum of {@link RankFeature}s. The odds between two are the
 * exponential of the difference (conditional logit; McFadden 1974).
 *
 * <p>Immutable, and safe to share between threads.
 */
final class PlaceChooser {
    private static final List<String> USAGES = List.of(Usage.NAME, Usage.ALIAS, Usage.METONYM, Usage.DEMONYM);
    private static final double CLEAREST = 5;
    private static final int CHANGING = number(RankFeature.COUNTRY_SHARE);
    private static final int CHANGING_END = number(RankFeature.LISTED_WITH_KIND) + 1;
    private static final float GREAT_CITY = (float) Math.log10(500_000);

    /** Where a language is spoken by most, for texts that are not in English. */
    private static final Map<String, Set<String>> COUNTRIES = Map.ofEntries(
            Map.entry("de", Set.of("DE", "AT", "CH")),
            Map.entry("fr", Set.of("FR", "BE", "CH")),
            Map.entry("it", Set.of("IT")),
            Map.entry("es", Set.of("ES", "MX", "AR", "CO", "CL", "PE", "VE")),
            Map.entry("pt", Set.of("PT", "BR")),
            Map.entry("nl", Set.of("NL", "BE")),
            Map.entry("pl", Set.of("PL")),
            Map.entry("sv", Set.of("SE")),
            Map.entry("da", Set.of("DK")),
            Map.entry("no", Set.of("NO")),
            Map.entry("nb", Set.of("NO")),
            Map.entry("fi", Set.of("FI")),
            Map.entry("cs", Set.of("CZ")),
            Map.entry("hu", Set.of("HU")),
            Map.entry("ro", Set.of("RO", "MD")),
            Map.entry("tr", Set.of("TR")),
            Map.entry("ru", Set.of("RU", "BY", "KZ")),
            Map.entry("uk", Set.of("UA")),
            Map.entry("id", Set.of("ID")),
            Map.entry("ja", Set.of("JP")),
            Map.entry("ko", Set.of("KR")),
            Map.entry("zh", Set.of("CN", "TW")),
            Map.entry("hi", Set.of("IN")),
            Map.entry("fa", Set.of("IR", "AF")));

    private static final Set<String> DIVISION_WORDS =
            Set.of("state", "province", "prefecture", "oblast", "region", "governorate");

    private final Places places;
    private final NameTable names;
    private final LinearModel<RankFeature> model;

    PlaceChooser(Gazetteer gazetteer, LinearModel<RankFeature> model) {
        this.places = gazetteer.places();
        this.names = gazetteer.names();
        this.model = model;
    }

    /** Chooses for each name of a text. */
    void choose(Scene scene, Surroundings surroundings) {
        double[] values = new double[RankFeature.values().length];
        for (NamedPlace name : scene.names()) {
            choose(name, scene, surroundings, values);
        }
    }

    private void choose(NamedPlace name, Scene scene, Surroundings surroundings, double[] values) {
        int[] meanings = name.meanings();
        if (meanings.length == 1) {
            name.choose(meanings[0], names.place(meanings[0]), CLEAREST);
            return;
        }
        double[] standing = standing(name, scene, values);
        int best = meanings[0];
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < meanings.length; i++) {
            int meaning = meanings[i];
            double score = standing[i] + changing(name, names.place(meaning), surroundings, values);
            boolean other = names.place(meaning) != names.place(best);
            if (score > first) {
                second = other ? first : second;
                first = score;
                best = meaning;
            } else if (other) {
                second = Math.max(second, score);
            }
        }
        name.choose(plainest(meanings, names.place(best)), names.place(best), Math.min(CLEAREST, first - second));
    }

    /** Of each meaning's score what the other names have no part in. */
    private double[] standing(NamedPlace name, Scene scene, double[] values) {
        return name.standing(() -> {
            Namesakes namesakes = namesakes(name);
            return Arrays.stream(name.meanings())
                    .mapToDouble(meaning -> {
                        Arrays.fill(values, 0);
                        describeAlone(name, meaning, namesakes, scene, values);
                        return model.score(values);
                    })
                    .toArray();
        });
    }

    /** Of a place's score what depends on the other names. */
    private double changing(NamedPlace name, int place, Surroundings surroundings, double[] values) {
        if (surroundings.isEmpty() && name.listed().isEmpty()) {
            return 0;
        }
        Arrays.fill(values, CHANGING, CHANGING_END, 0);
        describeSurroundings(name, place, surroundings, values);
        return model.score(values, CHANGING, CHANGING_END);
    }

    /** Of several usages for one place, the name itself before what stands for it. */
    private int plainest(int[] meanings, int place) {
        int plainest = -1;
        for (int meaning : meanings) {
            if (names.place(meaning) == place
                    && (plainest < 0
                            || USAGES.indexOf(names.usage(meaning).reason())
                                    < USAGES.indexOf(names.usage(plainest).reason()))) {
                plainest = meaning;
            }
        }
        return plainest;
    }

    /** The sum for a meaning. */
    double score(NamedPlace name, int meaning, Scene scene, Surroundings surroundings) {
        double[] values = new double[RankFeature.values().length];
        describe(name, meaning, namesakes(name), scene, surroundings, values);
        return model.score(values);
    }

    /** Why a meaning scored as it did. */
    String explain(NamedPlace name, int meaning, Scene scene, Surroundings surroundings) {
        double[] values = new double[RankFeature.values().length];
        describe(name, meaning, namesakes(name), scene, surroundings, values);
        return String.format(Locale.ROOT, "%.1f = %s", model.score(values), model.explain(values));
    }

    /**
     * What the meanings of a name are compared with.
     *
     * @param largest the magnitude of the largest city among them
     * @param held whether what follows the name after a comma may hold one of them
     * @param own whether it is the own name of one of them
     */
    record Namesakes(double largest, boolean held, boolean own) {}

    Namesakes namesakes(NamedPlace name) {
        double largest = 0;
        boolean listed = isDivisionAmongDivisions(name);
        boolean held = false;
        boolean own = false;
        for (int meaning : name.meanings()) {
            int place = names.place(meaning);
            own = own || !names.usage(meaning).lesser();
            if (places.placeClass(place).isCity()) {
                largest = Math.max(largest, places.magnitude(place));
            }
            held = held || (!listed && isHeld(name, place));
        }
        return new Namesakes(largest, held, own);
    }

    /** Fills in the {@link RankFeature}s of a meaning. */
    void describe(
            NamedPlace name,
            int meaning,
            Namesakes namesakes,
            Scene scene,
            Surroundings surroundings,
            double[] values) {
        Arrays.fill(values, 0);
        describeAlone(name, meaning, namesakes, scene, values);
        describeSurroundings(name, names.place(meaning), surroundings, values);
    }

    private void describeAlone(NamedPlace name, int meaning, Namesakes namesakes, Scene scene, double[] values) {
        int place = names.place(meaning);
        PlaceClass placeClass = places.placeClass(place);
        boolean city = placeClass.isCity();
        double magnitude = places.magnitude(place);
        double behind = city ? namesakes.largest() - magnitude : 0;
        set(values, RankFeature.MAGNITUDE, city || placeClass == PlaceClass.COUNTY ? magnitude : 0);
        set(values, RankFeature.BEHIND_LARGEST, behind);
        set(values, classFeature(placeClass), 1);
        if (placeClass == PlaceClass.DIVISION) {
            set(values, RankFeature.DIVISION_MAGNITUDE, magnitude - 6);
            set(values, RankFeature.DIVISION_BEHIND_CITY, Math.max(0, namesakes.largest() - magnitude));
            set(values, RankFeature.DIVISION_BESIDE_GREAT_CITY, hasGreatCity(name, places.country(place)) ? 1 : 0);
        }
        describeUsage(names.usage(meaning), namesakes.own(), values);
        describePattern(name, place, namesakes, values);
        describeSource(scene, place, values);
        if (name.isDateline()) {
            set(values, RankFeature.DATELINE_BEHIND, behind);
            set(values, RankFeature.DATELINE_NO_CITY, city ? 0 : 1);
        }
    }

    private boolean hasGreatCity(NamedPlace name, int country) {
        for (int meaning : name.meanings()) {
            int place = names.place(meaning);
            if (places.placeClass(place).isCity()
                    && places.country(place) == country
                    && places.magnitude(place) >= GREAT_CITY) {
                return true;
            }
        }
        return false;
    }

    private static RankFeature classFeature(PlaceClass placeClass) {
        return switch (placeClass) {
            case COUNTRY -> RankFeature.COUNTRY;
            case MACRO -> RankFeature.MACRO;
            case DIVISION -> RankFeature.DIVISION;
            case COUNTY -> RankFeature.COUNTY;
            case CAPITAL -> RankFeature.CAPITAL;
            case SEAT -> RankFeature.SEAT;
            case PART -> RankFeature.PART;
            case PAST -> RankFeature.PAST;
            case WATER -> RankFeature.WATER;
            case LAND -> RankFeature.LAND;
            case CITY -> null;
        };
    }

    private static void describeUsage(Usage usage, boolean ownElsewhere, double[] values) {
        set(values, RankFeature.LESSER_NAME, usage.lesser() ? 1 : 0);
        set(values, RankFeature.LESSER_BESIDE_OWN_NAME, usage.lesser() && ownElsewhere ? 1 : 0);
        set(values, RankFeature.ALIAS, usage.reason().equals(Usage.ALIAS) ? 1 : 0);
        set(values, RankFeature.DEMONYM, usage.isDemonym() ? 1 : 0);
        set(values, RankFeature.METONYM, usage.isMetonym() ? 1 : 0);
    }

    private void describePattern(NamedPlace name, int place, Namesakes namesakes, double[] values) {
        if (namesakes.held()) {
            set(values, isHeld(name, place) ? RankFeature.HELD : RankFeature.HELD_ELSEWHERE, 1);
        }
        PlaceClass placeClass = places.placeClass(place);
        if (placeClass == PlaceClass.DIVISION || placeClass == PlaceClass.COUNTRY) {
            set(values, RankFeature.HOLDS, name.held().stream().anyMatch(held -> liesIn(held, place)) ? 1 : 0);
        }
        if (placeClass == PlaceClass.DIVISION) {
            boolean called = name.mentions().stream().anyMatch(PlaceChooser::isCalledDivision);
            set(values, RankFeature.CALLED_DIVISION, called ? 1 : 0);
        }
    }

    /** "Virginia, Washington, West Virginia": here a comma parts states, and does not say what lies in what. */
    private boolean isDivisionAmongDivisions(NamedPlace name) {
        return name.held().stream().anyMatch(this::mayBeDivision)
                && name.holders().stream().anyMatch(this::mayBeDivision)
                && mayBeDivision(name);
    }

    private boolean mayBeDivision(NamedPlace name) {
        for (int meaning : name.meanings()) {
            if (places.placeClass(names.place(meaning)) == PlaceClass.DIVISION) {
                return true;
            }
        }
        return false;
    }

    private boolean isListedWithKind(NamedPlace name, int place) {
        PlaceClass placeClass = places.placeClass(place);
        if (placeClass != PlaceClass.COUNTRY && placeClass != PlaceClass.DIVISION) {
            return false;
        }
        for (NamedPlace other : name.listed()) {
            int beside = other.place();
            if (beside != Places.NONE
                    && beside != place
                    && places.placeClass(beside) == placeClass
                    && (placeClass == PlaceClass.COUNTRY || places.country(beside) == places.country(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalledDivision(Mention mention) {
        return (DIVISION_WORDS.contains(mention.wordAfter()) && !mention.wordAfterIsCapitalized())
                || (mention.wordBefore().equals("of") && DIVISION_WORDS.contains(mention.keyAround(-2)));
    }

    /** Whether a name that follows this one after a comma has a meaning in which the place lies. */
    private boolean isHeld(NamedPlace name, int place) {
        for (NamedPlace holder : name.holders()) {
            for (int meaning : holder.meanings()) {
                if (places.liesIn(place, names.place(meaning))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean liesIn(NamedPlace held, int larger) {
        for (int meaning : held.meanings()) {
            if (places.liesIn(names.place(meaning), larger)) {
                return true;
            }
        }
        return false;
    }

    private void describeSurroundings(NamedPlace name, int place, Surroundings surroundings, double[] values) {
        int country = places.country(place);
        int division = places.division(place);
        set(values, RankFeature.COUNTRY_SHARE, country == Places.NONE ? 0 : surroundings.countryShare(name, country));
        set(values, RankFeature.DIVISION_SHARE, surroundings.divisionShare(name, division));
        set(values, RankFeature.COUNTRY_NAMED, country == place ? 0 : surroundings.isNamed(name, country));
        set(values, RankFeature.DIVISION_NAMED, division == place ? 0 : surroundings.isNamed(name, division));
        PlaceClass placeClass = places.placeClass(place);
        if (placeClass != PlaceClass.MACRO && placeClass != PlaceClass.WATER && placeClass != PlaceClass.COUNTRY) {
            double nearest = surroundings.nearest(name, place);
            set(values, RankFeature.NEAR, Surroundings.near(nearest));
            set(values, RankFeature.IN_REACH, Surroundings.inReach(nearest));
        }
        set(values, RankFeature.LISTED_WITH_KIND, isListedWithKind(name, place) ? 1 : 0);
    }

    private void describeSource(Scene scene, int place, double[] values) {
        String country = places.countryCode(place);
        SourceProfile source = scene.source();
        if (source.items() > 0) {
            set(values, RankFeature.SOURCE_COUNTRY, source.country(country));
            set(values, RankFeature.SOURCE_DIVISION, source.division(SourceProfile.divisionKey(places, place)));
            if (places.region(place) == null) {
                set(values, RankFeature.SOURCE_PLACE, source.place(SourceProfile.placeKey(places, place)));
            }
            String home = scene.sourceDivision();
            boolean away = home != null && !home.equals(SourceProfile.divisionKey(places, place));
            boolean isCountry = places.placeClass(place) == PlaceClass.COUNTRY;
            set(values, RankFeature.COUNTRY_IN_LOCAL_SOURCE, isCountry ? scene.localness() : 0);
            set(values, RankFeature.AWAY_FROM_LOCAL_SOURCE, away ? scene.localness() : 0);
        }
        set(values, RankFeature.HOME, scene.home() != Places.NONE && places.country(place) == scene.home() ? 1 : 0);
        boolean spoken = scene.language() != null
                && country != null
                && COUNTRIES.getOrDefault(scene.language(), Set.of()).contains(country);
        set(values, RankFeature.LANGUAGE, spoken ? 1 : 0);
    }

    private static void set(double[] values, RankFeature feature, double value) {
        if (feature != null) {
            values[number(feature)] = value;
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of the features is that of their weights
    private static int number(RankFeature feature) {
        return feature.ordinal();
    }
}
