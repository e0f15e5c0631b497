package io.wirewatch.core.region.gazetteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What ICU says of regions: the lines of {@code regions.tsv} and {@code names.tsv}. */
final class IcuRegions {
    private static final Set<String> GROUPINGS_BY_NAME = Set.of("EU", "EZ", "UN");
    /** Scripts of one language that matter as names, beside the language itself. */
    private static final Set<String> WITH_SCRIPT = Set.of("zh_Hant", "sr_Latn", "uz_Cyrl", "az_Cyrl", "bs_Cyrl");

    private IcuRegions() {}

    /** Code, kind, English name, codes of all that contains it, nearest first. */
    static List<String> regionLines() {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(
                ULocale.ENGLISH, DisplayContext.NO_SUBSTITUTE, DisplayContext.LENGTH_SHORT);
        LocaleDisplayNames full = LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.NO_SUBSTITUTE);
        List<String> lines = new ArrayList<>();
        for (String code : codes()) {
            String shortName = english.regionDisplayName(code);
            String name =
                    code.equals("001") ? "World" : shortName.length() > 3 ? shortName : full.regionDisplayName(code);
            lines.add(String.join(
                    "\t", code, kind(code), plain(name), String.join(" ", within(Region.getInstance(code)))));
        }
        return lines;
    }

    /** Code, languages, folded name: each name once, with all the languages that use it. */
    static List<String> nameLines() {
        Map<String, Set<String>> languages = new TreeMap<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (isOwnLanguage(locale)) {
                addNames(locale, languages);
            }
        }
        List<String> lines = new ArrayList<>();
        languages.forEach((codeAndName, used) -> {
            String[] parts = codeAndName.split("\t");
            lines.add(String.join("\t", parts[0], String.join(" ", used), parts[1]));
        });
        return lines;
    }

    static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (RegionType type :
                List.of(RegionType.TERRITORY, RegionType.SUBCONTINENT, RegionType.CONTINENT, RegionType.GROUPING)) {
            Region.getAvailable(type).forEach(region -> codes.add(region.toString()));
        }
        codes.removeAll(Set.of("QO", "UM"));
        codes.add("001");
        return codes;
    }

    private static boolean isOwnLanguage(ULocale locale) {
        String tag =
                locale.getScript().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getScript();
        return (locale.getCountry().isEmpty() && (locale.getScript().isEmpty() || WITH_SCRIPT.contains(tag)))
                || locale.toString().equals("pt_PT");
    }

    private static void addNames(ULocale locale, Map<String, Set<String>> languages) {
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE, length);
            for (String code : codes()) {
                // "World" is more often a word than a region.
                if (code.equals("001")) {
                    continue;
                }
                String name = names.regionDisplayName(code);
                if (name != null && !name.equals(code)) {
                    for (String part : parts(name)) {
                        languages
                                .computeIfAbsent(code + "\t" + NameReader.key(part), key -> new TreeSet<>())
                                .add(locale.getLanguage());
                    }
                }
            }
        }
    }

    /** "Myanmar (Burma)" is Myanmar; a code is no name, but two Chinese characters are one. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int open = name.indexOf(" (");
        String head = plain(open > 0 ? name.substring(0, open) : name);
        if (head.length() >= (head.codePointAt(0) < 0x0E00 ? 3 : 2)) {
            parts.add(head);
        }
        return parts;
    }

    private static String plain(String name) {
        return name.replace('’', '\'').replace(" - ", "-").strip();
    }

    private static String kind(String code) {
        if (GROUPINGS_BY_NAME.contains(code)) {
            return "grouping";
        }
        return Character.isDigit(code.charAt(0)) ? "macro" : "country";
    }

    /** The geographic chain from the nearest up, then the groupings. */
    private static Set<String> within(Region region) {
        Set<String> within = new LinkedHashSet<>();
        for (Region above = region.getContainingRegion(); above != null; above = above.getContainingRegion()) {
            if (!above.toString().equals("QO")) {
                within.add(above.toString());
            }
        }
        for (Region grouping : new TreeSet<>(Region.getAvailable(RegionType.GROUPING))) {
            if (grouping.contains(region)) {
                within.add(grouping.toString());
            }
        }
        if (region.getType() == RegionType.GROUPING) {
            within.addAll(aboveGrouping(region.toString()));
        }
        return within;
    }

    /** ICU places no grouping within another region; those of whole continents are plain. */
    private static List<String> aboveGrouping(String code) {
        return switch (code) {
            case "003", "419" -> List.of("019", "001");
            case "202" -> List.of("002", "001");
            case "EU" -> List.of("150", "001");
            case "EZ" -> List.of("EU", "150", "001");
            default -> List.of("001");
        };
    }
}
