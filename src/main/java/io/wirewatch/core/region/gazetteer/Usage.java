package io.wirewatch.core.region.gazetteer;

/**
 * How a name is used for a place.
 *
 * @param reason what kind of name it is, as evidence says it: name, alias, demonym or metonym
 * @param languages in which it is used, with a space before and after each; empty for every language
 * @param lesser whether it is one of a city's many other names in no known language
 */
public record Usage(String reason, String languages, Form form, boolean lesser) {
    public static final String EVERY_LANGUAGE = "";
    public static final String NAME = "name";
    public static final String ALIAS = "alias";
    public static final String DEMONYM = "demonym";
    public static final String METONYM = "metonym";
    public static final String DATELINE = "dateline";

    /** How a name has to be written to count. */
    public enum Form {
        /** With a first capital, where the script has capitals. */
        NAME,
        /** Any way: a word of a language that writes names of peoples small. */
        WORD,
        /** All in capitals: US, UK. */
        CAPITALS,
        /** With its point, after a comma: "Tulsa, Okla."; or two capitals there: "Tulsa, OK". */
        ABBREVIATION
    }

    static Usage everywhere(String reason) {
        return new Usage(reason, EVERY_LANGUAGE, Form.NAME, false);
    }

    public boolean isDemonym() {
        return reason.equals(DEMONYM);
    }

    public boolean isMetonym() {
        return reason.equals(METONYM);
    }

    /** Whether it counts wherever another does, for the same reason. */
    boolean covers(Usage other) {
        return reason.equals(other.reason)
                && form == other.form
                && (languages.isEmpty() || languages.equals(other.languages))
                && (!lesser || other.lesser);
    }

    /** Whether it counts in a language; English names count in all. */
    public boolean isUsedIn(String language) {
        return languages.isEmpty() || has("en") || (language != null && has(language));
    }

    private boolean has(String language) {
        return languages.contains(" " + language + " ");
    }
}
