package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage;
import java.util.Set;

/**
 * How much a mention says about what a text is about: by where it stands (title 3, and its first place, which is mostly what the headline
 * is about, 4.5; summary 2; first {@value #LEAD_WORDS} words of the body 2; later 1) times what it is (name or alias 1, dateline 1.5, of a city 0.8,
 * demonym 0.8, of a currency 0.2, metonym 0.5).
 */
final class MentionWeight {
    static final int LEAD_WORDS = 60;

    /** "Swiss francs" say little about Switzerland. */
    private static final Set<String> CURRENCIES = Set.of(
            "franc",
            "francs",
            "dollar",
            "dollars",
            "dlr",
            "dlrs",
            "mark",
            "marks",
            "pound",
            "pounds",
            "lira",
            "lire",
            "krona",
            "kronor",
            "krone",
            "kroner",
            "crown",
            "crowns",
            "peso",
            "pesos",
            "real",
            "reais",
            "ruble",
            "rubles",
            "rouble",
            "roubles",
            "rupee",
            "rupees",
            "riyal",
            "riyals",
            "dinar",
            "dinars",
            "yuan",
            "yen",
            "won",
            "guilder",
            "guilders",
            "shilling",
            "shillings");

    private MentionWeight() {}

    /** @param first whether no place is named before it */
    static double of(FoundPlace found, Places places, boolean first) {
        double field =
                switch (found.mention().field().field()) {
                    case TITLE -> first ? 4.5 : 3;
                    case SUMMARY -> 2;
                    case BODY -> found.mention().first() < LEAD_WORDS ? 2 : 1;
                };
        double reason =
                switch (found.evidence().reason()) {
                    case Usage.DATELINE -> 1.5;
                    case Usage.DEMONYM -> CURRENCIES.contains(found.mention().wordAfter()) ? 0.2 : 0.8;
                    case Usage.METONYM -> 0.5;
                    default -> places.placeClass(found.name().place()).isCity() ? 0.8 : 1;
                };
        return field * reason;
    }
}
