package io.wirewatch.core.region.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Spellings of names of divisions: with and without the word that says what kind of division it is. */
final class DivisionNames {
    private static final String KINDS =
            "province|region|oblast|oblast'|krai|kray|republic|state|governorate|county|department|district"
                    + "|districts|prefecture|autonomous|municipality|metropolitan|metropolis|area|territory|emirate|voivodeship|canton|parish"
                    + "|division|atoll|island council|okrug|raion|rayon|municipal|regency|sub-region|city|capital|special|administrative|islamic"
                    + "|zone|commune|borough|quarter|shi|diqu|sheng|township|local|government|union|federal|uygur|uyghur|zhuang|hui"
                    + "|ili|ilcesi|megye|kraj|maakond|rajons|novads|novada|apskritis|zupanija|judetul|wilaya|wilayah|changwat|tinh|ken|fu"
                    + "|provincia|provincie|provinz|provinsi|departamento|partido|departement|estado|comunidad|municipio|distrito|comarca";
    private static final Pattern BEFORE = Pattern.compile("^((?:the|" + KINDS + "|principality)"
            + "(?: (?:of|de|del|della|dell|di|da|do|la|el|d|the|council))*) (?=\\p{L})");
    private static final Pattern AFTER = Pattern.compile(" (?:" + KINDS + ")$");
    /** The same in other scripts, on folded names: there Chinese and Japanese characters stand apart. */
    private static final Pattern OTHER_SCRIPTS = Pattern.compile("(?: 维 吾 尔| 維 吾 爾| 壮 族| 壯 族| 回 族)?(?: 自 治 区| 自 治 區)$"
            + "| (?:省|市|县|縣|県|府|都|州|邦)$| 特 别 行 政 区$| (?:область|край|республика|провинция|штат|область|провінція|штат)$"
            + "|^(?:республика|республіка|провинция|штат|провінція|ولايه|محافظه|مقاطعه|منطقه|اقليم|استان|ولايت) ");

    private static final Pattern ONLY_KINDS = Pattern.compile("(?:" + KINDS + ")(?: (?:" + KINDS + "))*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[].*?[)\\]]");

    private DivisionNames() {}

    /** The folded name, then what is left when words for kinds of divisions are taken from its ends one by one. */
    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String key = NameReader.key(IN_BRACKETS.matcher(name).replaceAll(""));
        keys.add(key);
        for (String before = ""; !before.equals(key); ) {
            before = key;
            key = AFTER.matcher(key).replaceFirst("");
            if (key.equals(before)) {
                key = OTHER_SCRIPTS
                        .matcher(BEFORE.matcher(key).replaceFirst(""))
                        .replaceFirst("");
            }
            keys.add(key);
        }
        keys.remove("");
        return keys;
    }

    /** Whether nothing but words for kinds of divisions is there, so that it is no name. */
    static boolean isOnlyKinds(String key) {
        return ONLY_KINDS.matcher(key).matches();
    }

    /** The bare name, as it is compared with others. */
    static String bare(String name) {
        String last = "";
        for (String key : keys(name)) {
            last = key;
        }
        return last;
    }
}
