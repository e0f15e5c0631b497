package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import java.util.Set;

/** In which texts a name counts: those of its language, and others when it is clear enough. Immutable, and safe to share between threads. */
final class NameUse {
    /** A foreign name that is shorter may be a word of the text's own language. */
    private static final int SHORTEST_FOREIGN_NAME = 6;

    /** A town that is less known than one of 100,000 is not called by a name of another language. */
    private static final float WELL_KNOWN = 5;

    /** A city of 200,000 people: known abroad. */
    private static final float WORLD_KNOWN = 5.3f;

    private static final Set<String> ARTICLES =
            Set.of("la", "le", "les", "el", "los", "las", "il", "lo", "o", "a", "der", "die", "das", "de", "het");

    private final Gazetteer gazetteer;
    private final NameTable names;
    private final WordLists lists;

    NameUse(Gazetteer gazetteer, WordLists lists) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.lists = lists;
    }

    /**
     * A name counts in texts of its language; English names count in all. A name of another language counts when it is long enough not to
     * be a word here and means one place only. One of a city's many names in no known language counts when the city is well known, or the
     * text is English.
     */
    boolean isUsed(int entry, int meaning, String language) {
        Usage usage = names.usage(meaning);
        if (usage.lesser()) {
            return "en".equals(language)
                    || !isLatin(entry)
                    || gazetteer.places().magnitude(names.place(meaning)) >= WELL_KNOWN;
        }
        if (usage.isUsedIn(language)) {
            return true;
        }
        int length = names.keyLength(entry);
        boolean shortForEnglish = "en".equals(language) && length <= SHORTEST_FOREIGN_NAME;
        if (usage.isDemonym() || usage.form() != Form.NAME || shortForEnglish) {
            return false;
        }
        boolean unspaced = names.firstLetter(entry) >= 0x0E00 && usage.reason().equals(Usage.NAME);
        return isOfOnePlace(entry)
                && (unspaced || length >= SHORTEST_FOREIGN_NAME)
                && !lists.isCommonWord(names.key(entry));
    }

    private boolean isLatin(int entry) {
        return names.firstLetter(entry) < 0x250;
    }

    private boolean isOfOnePlace(int entry) {
        int place = names.place(names.firstMeaning(entry));
        for (int meaning = names.firstMeaning(entry) + 1; meaning < names.meaningEnd(entry); meaning++) {
            if (names.place(meaning) != place) {
                return false;
            }
        }
        return true;
    }

    /** "La France", which is a town in South Carolina too. */
    boolean isCountryWithArticle(int entry) {
        String key = names.key(entry);
        int space = key.indexOf(' ');
        int rest = ARTICLES.contains(key.substring(0, space)) ? names.find(key.substring(space + 1)) : NameTable.NONE;
        return rest != NameTable.NONE && isOfCountry(rest) && !isOfCountry(entry);
    }

    private boolean isOfCountry(int entry) {
        for (int meaning = names.firstMeaning(entry); meaning < names.meaningEnd(entry); meaning++) {
            if (gazetteer.places().placeClass(names.place(meaning)) == PlaceClass.COUNTRY) {
                return true;
            }
        }
        return false;
    }

    /** Whether a guess at a base form may mean this place. */
    boolean isWellKnown(int meaning) {
        int place = names.place(meaning);
        return names.usage(meaning).isDemonym()
                || switch (gazetteer.places().placeClass(place)) {
                    case COUNTRY, CAPITAL, MACRO -> true;
                    case CITY, SEAT -> gazetteer.places().magnitude(place) >= WORLD_KNOWN;
                    default -> false;
                };
    }
}
