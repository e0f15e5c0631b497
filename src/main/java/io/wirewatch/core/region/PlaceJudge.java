package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import java.util.Arrays;
import java.util.Locale;

/**
 * Says how likely a mention means a place, and not a person, a firm or a word: the logistic function of a sum of {@link PlaceFeature}s.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class PlaceJudge {
    private static final float SMALL = 5;
    private static final int FEATURES = PlaceFeature.values().length;
    private static final int LONGEST_ACRONYM = 6;

    private final Places places;
    private final NameTable names;
    private final WordLists lists;
    private final LinearModel<PlaceFeature> model;

    PlaceJudge(Gazetteer gazetteer, WordLists lists, LinearModel<PlaceFeature> model) {
        this.places = gazetteer.places();
        this.names = gazetteer.names();
        this.lists = lists;
        this.model = model;
    }

    /** Weighs each name by its likeliest mention. */
    void weigh(Scene scene, Surroundings surroundings) {
        double[] values = new double[FEATURES];
        for (NamedPlace name : scene.names()) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : mentionScores(name, scene.language(), values)) {
                most = Math.max(most, score);
            }
            name.weigh(LinearModel.probability(nameScore(name, scene, surroundings, values) + most));
        }
    }

    /** How likely each mention of a name is a place, 0..1. */
    double[] probabilities(NamedPlace name, Scene scene, Surroundings surroundings) {
        double[] values = new double[FEATURES];
        double score = nameScore(name, scene, surroundings, values);
        return Arrays.stream(mentionScores(name, scene.language(), values))
                .map(mention -> LinearModel.probability(score + mention))
                .toArray();
    }

    /** How likely a mention of a name is a place, 0..1. */
    double probability(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings) {
        double[] values = new double[FEATURES];
        describe(name, mention, scene, surroundings, values);
        return LinearModel.probability(model.score(values));
    }

    /** The part of the score that all mentions of a name share. */
    private double nameScore(NamedPlace name, Scene scene, Surroundings surroundings, double[] values) {
        Arrays.fill(values, 0);
        describeName(name, scene, surroundings, values);
        return model.score(values);
    }

    /** The part that each mention has of its own. */
    private double[] mentionScores(NamedPlace name, String language, double[] values) {
        return clues(name, language).scores(kind(name), () -> {
            double[] scores = new double[name.mentions().size()];
            for (int i = 0; i < scores.length; i++) {
                Arrays.fill(values, 0);
                describeMention(name, name.mentions().get(i), language, values);
                scores[i] = model.score(values);
            }
            return scores;
        });
    }

    /** Why a mention is taken for a place or not. */
    String explain(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings) {
        double[] values = new double[FEATURES];
        describe(name, mention, scene, surroundings, values);
        return String.format(Locale.ROOT, "%.1f = %s", model.score(values), model.explain(values));
    }

    /** Fills in the {@link PlaceFeature}s of a mention. */
    void describe(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings, double[] values) {
        Arrays.fill(values, 0);
        describeName(name, scene, surroundings, values);
        describeMention(name, mention, scene.language(), values);
    }

    /** What depends on the place that is meant, or on all mentions together. */
    private void describeName(NamedPlace name, Scene scene, Surroundings surroundings, double[] values) {
        set(values, PlaceFeature.BIAS, 1);
        describePlace(name, scene, values);
        describeText(name, scene.language(), values);
        describeSupport(name, scene, surroundings, values);
    }

    /** What depends on where a mention stands, and of the place that is meant on no more than its {@link #kind}. */
    private void describeMention(NamedPlace name, Mention mention, String language, double[] values) {
        FieldShape shape = mention.shape();
        set(values, PlaceFeature.SEVERAL_WORDS, !mention.isOneWord());
        set(values, PlaceFeature.TITLE_CASE, shape.titleCase());
        set(values, PlaceFeature.ALL_CAPITALS, shape.allCaps());
        set(values, PlaceFeature.DATELINE, mention.isDateline());
        boolean asName = names.usage(name.meaning()).form() == Form.NAME;
        boolean country = places.placeClass(name.place()) == PlaceClass.COUNTRY;
        set(values, PlaceFeature.LIKE_ACRONYM, !country && asName && isLikeAcronym(mention));
        describeWord(name, mention, language, values);
        describeBefore(name, mention, language, values);
        describeAfter(name, mention, values);
    }

    private int kind(NamedPlace name) {
        boolean country = places.placeClass(name.place()) == PlaceClass.COUNTRY;
        Usage usage = names.usage(name.meaning());
        return (country ? 1 : 0)
                + (isLarge(name) ? 2 : 0)
                + (usage.isDemonym() ? 4 : 0)
                + (usage.form() == Form.NAME ? 8 : 0);
    }

    private void describePlace(NamedPlace name, Scene scene, double[] values) {
        int place = name.place();
        PlaceClass placeClass = places.placeClass(place);
        Usage usage = names.usage(name.meaning());
        boolean city = placeClass.isCity();
        set(values, PlaceFeature.MAGNITUDE, city || placeClass == PlaceClass.COUNTY ? places.magnitude(place) - 5 : 0);
        set(values, classFeature(placeClass), 1);
        set(values, PlaceFeature.LESSER_NAME, usage.lesser());
        set(values, PlaceFeature.ALIAS, usage.reason().equals(Usage.ALIAS));
        set(values, PlaceFeature.DEMONYM, usage.isDemonym());
        set(values, PlaceFeature.METONYM, usage.isMetonym());
        set(values, PlaceFeature.CLEAR, name.clearness());
        set(
                values,
                PlaceFeature.DIVISION_MAGNITUDE,
                placeClass == PlaceClass.DIVISION ? places.magnitude(place) - 6 : 0);
        boolean foreign = city && scene.language() != null && !scene.language().equals("en");
        set(values, PlaceFeature.CITY_NOT_IN_ENGLISH, foreign);
        set(values, PlaceFeature.SMALL_NOT_IN_ENGLISH, foreign && isSmall(place));
    }

    private static PlaceFeature classFeature(PlaceClass placeClass) {
        return switch (placeClass) {
            case COUNTRY -> PlaceFeature.COUNTRY;
            case MACRO -> PlaceFeature.MACRO;
            case DIVISION -> PlaceFeature.DIVISION;
            case COUNTY -> PlaceFeature.COUNTY;
            case CAPITAL -> PlaceFeature.CAPITAL;
            case SEAT -> PlaceFeature.SEAT;
            case PART -> PlaceFeature.PART;
            case PAST -> PlaceFeature.PAST;
            case WATER -> PlaceFeature.WATER;
            case LAND -> PlaceFeature.LAND;
            case CITY -> null;
        };
    }

    /** All in capitals where other words are not: NATO, HAMAS. */
    private static boolean isLikeAcronym(Mention mention) {
        return mention.isOneWord()
                && !mention.isDateline()
                && !mention.shape().allCaps()
                && mention.end() - mention.start() <= LONGEST_ACRONYM
                && mention.isWrittenInCapitals()
                && !mention.isWrittenSmall();
    }

    private boolean isSmall(int place) {
        return places.placeClass(place).isCity() && places.magnitude(place) < SMALL;
    }

    private boolean isLarge(NamedPlace name) {
        PlaceClass placeClass = places.placeClass(name.place());
        return placeClass == PlaceClass.COUNTRY
                || placeClass == PlaceClass.DIVISION
                || placeClass == PlaceClass.MACRO
                || placeClass == PlaceClass.COUNTY;
    }

    private void describeWord(NamedPlace name, Mention mention, String language, double[] values) {
        boolean country = places.placeClass(name.place()) == PlaceClass.COUNTRY;
        if (!mention.isOneWord() || names.usage(name.meaning()).isDemonym()) {
            return;
        }
        double common = mention.isDateline() ? 0 : lists.commonness(mention.key(), language);
        boolean capitalByPlace = mention.beginsSentence()
                || mention.shape().titleCase()
                || mention.shape().allCaps();
        if (country) {
            boolean capitals = mention.isWrittenInCapitals();
            set(
                    values,
                    PlaceFeature.COMMON_COUNTRY_CAPITAL_BY_PLACE,
                    mention.beginsSentence() && !capitals ? common : 0);
        } else {
            set(values, PlaceFeature.COMMON_WORD, common);
            set(values, PlaceFeature.COMMON_WORD_CAPITAL_BY_PLACE, capitalByPlace ? common : 0);
            set(values, PlaceFeature.SURNAME, lists.surname(mention.key()));
            set(values, PlaceFeature.GIVEN_NAME, lists.givenName(mention.key()));
        }
    }

    private void describeBefore(NamedPlace name, Mention mention, String language, double[] values) {
        String before = mention.wordBefore();
        boolean capital = mention.wordBeforeIsCapitalized();
        boolean title = mention.shape().titleCase() || mention.shape().allCaps();
        if (capital && !title && isAfterGivenName(mention, language)) {
            set(values, PlaceFeature.AFTER_GIVEN_NAME, Math.max(0.4, lists.givenName(before)));
        }
        boolean preposition = Neighbors.PLACE_PREPOSITIONS.contains(before);
        set(values, PlaceFeature.AFTER_TITLE, capital && lists.isTitle(before));
        set(values, PlaceFeature.AFTER_INITIAL, capital && isInitial(mention));
        boolean afterCapital = capital
                && !title
                && !preposition
                && !lists.isTitle(before)
                && !Neighbors.LOOSE_PREPOSITIONS.contains(before)
                && mention.first() > 1;
        set(values, PlaceFeature.AFTER_CAPITAL, afterCapital);
        set(values, PlaceFeature.LARGE_AFTER_CAPITAL, afterCapital && isLarge(name));
        set(values, PlaceFeature.AFTER_PLACE_PREPOSITION, preposition);
        boolean article = before.equals("a") && "en".equals(language);
        set(values, PlaceFeature.AFTER_A, article && mention.wordAfter().isEmpty());
        set(values, PlaceFeature.AFTER_LOOSE_PREPOSITION, !article && Neighbors.LOOSE_PREPOSITIONS.contains(before));
        set(values, PlaceFeature.AFTER_THE, before.equals("the"));
        set(values, PlaceFeature.AFTER_NAME_OF, before.equals("of") && mention.isCapitalAround(-2) && !title);
        set(values, PlaceFeature.AFTER_PARTY, mention.isAfterParty());
        set(values, PlaceFeature.HYPHENATED, mention.isPartOfHyphenatedName() && !mention.isAfterParty());
    }

    /** "Les Irlandais" are no family of a man called Les. */
    private boolean isAfterGivenName(Mention mention, String language) {
        String before = mention.wordBefore();
        return lists.givenName(before) > 0 && !lists.isNeverPlace(before, language);
    }

    private static boolean isInitial(Mention mention) {
        return mention.gapBefore().equals(". ") && mention.wordBefore().length() == 1;
    }

    private void describeAfter(NamedPlace name, Mention mention, double[] values) {
        String after = mention.wordAfter();
        boolean capital = mention.wordAfterIsCapitalized();
        boolean title = mention.shape().titleCase() || mention.shape().allCaps();
        boolean part = capital && lists.isPart(after);
        boolean organization = capital && lists.isOrganization(after);
        boolean belongs = capital && !organization && lists.isPublic(after);
        boolean office = capital && !organization && !belongs && lists.isOffice(after);
        set(values, PlaceFeature.BEFORE_PART, part);
        set(values, PlaceFeature.BEFORE_ORGANIZATION, organization);
        set(values, PlaceFeature.BEFORE_OFFICE, office);
        set(values, PlaceFeature.BEFORE_PUBLIC, belongs);
        boolean beforeCapital = capital && !title && !part && !organization && !belongs && !office;
        set(values, PlaceFeature.BEFORE_CAPITAL, beforeCapital);
        set(values, PlaceFeature.LARGE_BEFORE_CAPITAL, beforeCapital && isLarge(name));
        boolean given = mention.isOneWord() && lists.givenName(mention.key()) > 0;
        boolean surname = capital && !part && !organization && !belongs && !office && lists.surname(after) > 0;
        set(values, PlaceFeature.GIVEN_NAME_BEFORE_CAPITAL, given && beforeCapital);
        // In a headline too, though a capital says nothing there.
        set(values, PlaceFeature.GIVEN_NAME_BEFORE_SURNAME, given && surname);
        set(values, PlaceFeature.POSSESSIVE, mention.isPossessive());
        set(values, PlaceFeature.BEFORE_SAYING, Neighbors.SAYING.contains(after));
    }

    private void describeText(NamedPlace name, String language, double[] values) {
        MentionClues clues = clues(name, language);
        boolean held = isHeld(name);
        set(values, PlaceFeature.PERSON_ELSEWHERE, clues.person());
        set(values, PlaceFeature.PLACE_ELSEWHERE, clues.place() || held);
        set(values, PlaceFeature.HELD, held);
        set(values, PlaceFeature.HOLDS, holds(name));
        set(values, PlaceFeature.LISTED, clues.listed());
    }

    private MentionClues clues(NamedPlace name, String language) {
        return name.clues(() -> {
            boolean person = false;
            boolean place = false;
            boolean listed = false;
            for (Mention mention : name.mentions()) {
                person = person || isPerson(mention, language);
                place = place || Neighbors.PLACE_PREPOSITIONS.contains(mention.wordBefore());
                listed = listed || isListed(mention);
            }
            return new MentionClues(person, place, listed);
        });
    }

    private boolean isListed(Mention mention) {
        return Neighbors.JOINS.contains(mention.wordBefore()) && mention.isCapitalAround(-2);
    }

    private boolean isPerson(Mention mention, String language) {
        boolean title = mention.shape().titleCase() || mention.shape().allCaps();
        return mention.isOneWord()
                && mention.wordBeforeIsCapitalized()
                && !title
                && (lists.isTitle(mention.wordBefore()) || isAfterGivenName(mention, language) || isInitial(mention));
    }

    private boolean isHeld(NamedPlace name) {
        for (NamedPlace holder : name.holders()) {
            if (holder.place() != Places.NONE && places.liesIn(name.place(), holder.place())) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(NamedPlace name) {
        for (NamedPlace held : name.held()) {
            if (held.place() != Places.NONE && places.liesIn(held.place(), name.place())) {
                return true;
            }
        }
        return false;
    }

    private void describeSupport(NamedPlace name, Scene scene, Surroundings surroundings, double[] values) {
        int place = name.place();
        int country = places.country(place);
        int division = places.division(place);
        double countryShare = country == Places.NONE ? 0 : surroundings.countryShare(name, country);
        double divisionShare = surroundings.divisionShare(name, division);
        set(values, PlaceFeature.COUNTRY_SHARE, countryShare);
        set(values, PlaceFeature.DIVISION_SHARE, divisionShare);
        SourceProfile source = scene.source();
        double sourceDivision = 0;
        if (source.items() > 0) {
            sourceDivision = source.division(SourceProfile.divisionKey(places, place));
            set(values, PlaceFeature.SOURCE_DIVISION, sourceDivision);
            boolean listed = places.region(place) == null;
            set(values, PlaceFeature.SOURCE_PLACE, listed ? source.place(SourceProfile.placeKey(places, place)) : 0);
        }
        if (isSmall(place)) {
            double near = Surroundings.near(surroundings.nearest(name, place));
            double named = surroundings.isNamed(name, division);
            set(values, PlaceFeature.SMALL_NEAR, near);
            set(values, PlaceFeature.SMALL_DIVISION_NAMED, named);
            double support = Math.max(Math.max(near, named), Math.max(divisionShare, sourceDivision));
            set(values, PlaceFeature.SMALL_WITHOUT_SUPPORT, 1 - Math.min(1, 2 * support));
        }
    }

    private static void set(double[] values, PlaceFeature feature, boolean value) {
        set(values, feature, value ? 1 : 0);
    }

    @SuppressWarnings("EnumOrdinal") // the order of the features is that of their weights
    private static void set(double[] values, PlaceFeature feature, double value) {
        if (feature != null) {
            values[feature.ordinal()] = value;
        }
    }
}
