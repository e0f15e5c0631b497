package io.wirewatch.core.rule;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Remarks on codes that no item can carry: regions, languages and topics that do not exist. What ICU knows decides, and the codes of groupings. Stateless. */
final class ValueLint {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** What CLDR writes when it does not know a region. */
    private static final String UNKNOWN = "ZZ";

    private static final int MEDIATOPIC_DIGITS = 8;

    private ValueLint() {}

    /** Does not look into references: they are remarked on where they are defined. */
    static void remark(Query query, Remarks remarks, Set<String> groupings) {
        if (query instanceof Query.Attribute attribute) {
            onValue(attribute, remarks, groupings);
        } else {
            partsOf(query).forEach(part -> remark(part, remarks, groupings));
        }
    }

    private static List<Query> partsOf(Query query) {
        if (query instanceof Query.And and) {
            return and.parts();
        } else if (query instanceof Query.Or or) {
            return or.parts();
        } else if (query instanceof Query.SomeOf some) {
            return some.parts();
        } else if (query instanceof Query.Not not) {
            return List.of(not.part());
        }
        return List.of();
    }

    private static void onValue(Query.Attribute attribute, Remarks remarks, Set<String> groupings) {
        int place = remarks.placeOf(attribute);
        String value = attribute.value();
        switch (attribute.field()) {
            case REGION, PRIMARY -> onRegion(value, place, remarks, groupings);
            case LANG -> onLanguage(value, place, remarks);
            case TOPIC -> onTopic(value, place, remarks);
            default -> {} // free text
        }
    }

    private static void onRegion(String code, int place, Remarks remarks, Set<String> groupings) {
        if (groupings.contains(code)) {
            return;
        }
        String country = code.replaceFirst("-.*", "");
        String known = knownRegion(country);
        if (known == null) {
            remarks.add(
                    "there is no region with this code, so no item has it: " + code,
                    place,
                    Suggestions.nearest(code, groupings)
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElse("codes are those of ISO 3166 (LT, US-NC), UN M49 (154) and of groupings such as EU;"
                                    + " wirewatch regions list"));
        } else if (!known.equals(country)) {
            remarks.add(
                    "items carry another code for this region: " + code,
                    place,
                    "write " + code.replaceFirst("[^-]*", known));
        }
    }

    /** The code in use for a region, which differs for codes that were given up ({@code UK}), or null. */
    private static String knownRegion(String code) {
        try {
            return code.equals(UNKNOWN) ? null : Region.getInstance(code).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void onLanguage(String code, int place, Remarks remarks) {
        boolean known = !ULocale.getDisplayLanguage(code, ULocale.ENGLISH).equals(code);
        if (!known) {
            // Many take the code of a country for that of its language.
            String guess = ULocale.addLikelySubtags(new ULocale("und", code.toUpperCase(Locale.ROOT)))
                    .getLanguage();
            boolean guessed = !guess.isEmpty() && !guess.equals("und") && !guess.equals("en");
            remarks.add(
                    "there is no language with this code, so no item has it: " + code,
                    place,
                    guessed ? "did you mean lang:" + guess + "?" : "codes are those of ISO 639, such as fr or lt");
        }
    }

    private static void onTopic(String value, int place, Remarks remarks) {
        if (DIGITS.matcher(value).matches() && value.length() != MEDIATOPIC_DIGITS) {
            remarks.add(
                    "IPTC codes have " + MEDIATOPIC_DIGITS + " digits, and this one " + value.length() + ": "
                            + Lexeme.clipped(value),
                    place,
                    "topic:16000000, or words of its name: topic:conflict");
        }
    }
}
