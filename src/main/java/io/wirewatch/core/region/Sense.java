package io.wirewatch.core.region;

/**
 * One meaning of a name.
 *
 * @param reason what kind of name it is, as evidence says it: name, alias, demonym or metonym
 * @param languages in which the name is used, with a space before and after each; empty for every language
 * @param other whether it is a lesser name, which gives way to the main name of another place
 */
record Sense(Place place, String reason, String languages, Form form, boolean other) {
    static final String EVERY_LANGUAGE = "";
    static final String NAME = "name";
    static final String ALIAS = "alias";
    static final String DEMONYM = "demonym";
    static final String METONYM = "metonym";
    static final String DATELINE = "dateline";

    /** How the name has to be written to count. */
    enum Form {
        /** With a first capital, where the script has capitals. */
        NAME,
        /** Any way: a word of a language that writes names of peoples small. */
        WORD,
        /** All in capitals: US, UK. */
        CAPITALS,
        /** With its point, after a comma: "Tulsa, Okla."; or two capitals there: "Tulsa, OK". */
        ABBREVIATION
    }

    boolean isDemonym() {
        return reason.equals(DEMONYM);
    }

    boolean isUsedIn(String language) {
        return languages.isEmpty() || has("en") || (language != null && has(language));
    }

    private boolean has(String language) {
        return languages.contains(" " + language + " ");
    }
}
