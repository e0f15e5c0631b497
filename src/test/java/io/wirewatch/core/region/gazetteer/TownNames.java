package io.wirewatch.core.region.gazetteer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Spellings of names of towns: what is short in one list is long in the other. */
final class TownNames {
    private static final Map<String, String> SHORT_FORMS =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort", "pt", "point");
    private static final Pattern SMALL_WORDS = Pattern.compile(" (Of|The|And|At|On|In|By|De|Du|Des|Del)(?= )");
    private static final Pattern SCOTTISH = Pattern.compile("\\bMc ?([a-z])", Pattern.CASE_INSENSITIVE);

    private TownNames() {}

    /** "Isle Of Palms" is Isle of Palms, and "Mcclusky" McClusky. */
    static String spelled(String name) {
        String small = SMALL_WORDS.matcher(name.strip()).replaceAll(word -> word.group()
                .toLowerCase(Locale.ROOT));
        return SCOTTISH.matcher(small).replaceAll(start -> "Mc" + start.group(1).toUpperCase(Locale.ROOT));
    }

    /** The key with its first word spelled out, and as it is, and with its first word short: "saint louis", "st louis". */
    static Set<String> variants(String key) {
        Set<String> variants = new LinkedHashSet<>();
        int space = key.indexOf(' ');
        String first = space < 0 ? "" : key.substring(0, space);
        variants.add(SHORT_FORMS.containsKey(first) ? SHORT_FORMS.get(first) + key.substring(space) : key);
        variants.add(key);
        SHORT_FORMS.forEach((small, large) -> {
            if (large.equals(first)) {
                variants.add(small + key.substring(space));
            }
        });
        return variants;
    }
}
