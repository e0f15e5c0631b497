package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import java.util.List;
import java.util.Locale;

/**
 * Says how likely a mention means a place, and not a person, a firm or a word: the logistic function of a sum of {@link PlaceFeature}s.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class PlaceJudge {
    private static final float SMALL = 5;
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
        double[] values = new double[PlaceFeature.values().length];
        for (NamedPlace name : scene.names()) {
            double most = 0;
            for (Mention mention : name.mentions()) {
                describe(name, mention, scene, surroundings, values);
                most = Math.max(most, LinearModel.probability(model.score(values)));
            }
            name.weigh(most);
        }
    }

    /** How likely a mention of a name is a place, 0..1. */
    double probability(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings) {
        double[] values = new double[PlaceFeature.values().length];
        describe(name, mention, scene, surroundings, values);
        return LinearModel.probability(model.score(values));
    }

    /** Why a mention is taken for a place or not. */
    String explain(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings) {
        double[] values = new double[PlaceFeature.values().length];
        describe(name, mention, scene, surroundings, values);
        return String.format(Locale.ROOT, "%.1f = %s", model.score(values), model.explain(values));
    }

    /** Fills in the {@link PlaceFeature}s of a mention. */
    void describe(NamedPlace name, Mention mention, Scene scene, Surroundings surroundings, double[] values) {
        java.util.Arrays.fill(values, 0);
        set(values, PlaceFeature.BIAS, 1);
        describePlace(name, mention, scene, values);
        describeWord(name, mention, scene.language(), values);
        describeBefore(name, mention, scene.language(), values);
        describeAfter(name, mention, values);
        describeText(name, scene.language(), values);
        describeSupport(name, scene, surroundings, values);
    }

    private void describePlace(NamedPlace name, Mention mention, Scene scene, double[] values) {
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
        set(values, PlaceFeature.SEVERAL_WORDS, !mention.isOneWord());
        set(values, PlaceFeature.CLEAR, name.clearness());
        set(values, PlaceFeature.TITLE_CASE, mention.shape().titleCase());
        set(values, PlaceFeature.ALL_CAPITALS, mention.shape().allCaps());
        set(values, PlaceFeature.DATELINE, mention.isDateline());
        boolean initials = placeClass != PlaceClass.COUNTRY && usage.form() == Form.NAME && isLikeAcronym(mention);
        set(values, PlaceFeature.LIKE_ACRONYM, initials);
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
        double common = lists.commonness(mention.key(), language);
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
        set(values, PlaceFeature.AFTER_LOOSE_PREPOSITION, Neighbors.LOOSE_PREPOSITIONS.contains(before));
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
        boolean given = beforeCapital && mention.isOneWord() && lists.givenName(mention.key()) > 0;
        set(values, PlaceFeature.GIVEN_NAME_BEFORE_CAPITAL, given);
        set(values, PlaceFeature.GIVEN_NAME_BEFORE_SURNAME, given && lists.surname(after) > 0);
        set(values, PlaceFeature.POSSESSIVE, mention.isPossessive());
        set(values, PlaceFeature.BEFORE_SAYING, Neighbors.SAYING.contains(after));
    }

    private void describeText(NamedPlace name, String language, double[] values) {
        MentionFacts facts = name.facts(mentions -> facts(mentions, language));
        boolean held = isHeld(name);
        set(values, PlaceFeature.PERSON_ELSEWHERE, facts.person());
        set(values, PlaceFeature.PLACE_ELSEWHERE, facts.place() || held);
        set(values, PlaceFeature.HELD, held);
        set(values, PlaceFeature.HOLDS, holds(name));
        set(values, PlaceFeature.LISTED, facts.listed());
    }

    private MentionFacts facts(List<Mention> mentions, String language) {
        return new MentionFacts(
                mentions.stream().anyMatch(mention -> isPerson(mention, language)),
                mentions.stream().anyMatch(mention -> Neighbors.PLACE_PREPOSITIONS.contains(mention.wordBefore())),
                mentions.stream().anyMatch(PlaceJudge::isListed));
    }

    private static boolean isListed(Mention mention) {
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
        double sourceDivision = source.items() == 0 ? 0 : source.division(SourceProfile.divisionKey(places, place));
        set(values, PlaceFeature.SOURCE_DIVISION, sourceDivision);
        if (source.items() > 0 && places.region(place) == null) {
            set(values, PlaceFeature.SOURCE_PLACE, source.place(SourceProfile.placeKey(places, place)));
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
