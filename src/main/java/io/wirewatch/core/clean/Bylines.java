package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of authors out of how they are written: "By Ann Reed and Tom Fox", "Ann Reed; Tom Fox". Addresses and accounts are no names. */
final class Bylines {
    private static final Pattern BY = Pattern.compile(
            "^(?:by|von|par|por|di|door|av|af|przez|written by|text(?: von)?|text:)[:\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SURELY_BETWEEN = Pattern.compile("\\s*[;|]\\s*");
    private static final Pattern PERHAPS_BETWEEN =
            Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+(?:and|und|et|y|e|en|och|og|i|ve|&)\\s+");

    /** Two words or more that begin as names do: "Reed, Ann" is one name, "Ann Reed, Tom Fox" are two. */
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[^\\s,]*(?:\\s+[^\\s,]+){0,3}\\s+\\p{Lu}[^\\s,]*");

    private static final int MAX_UNITS = 80;

    private Bylines() {}

    /** The names, each once, in their order. */
    static List<String> names(List<String> written) {
        List<String> names = new ArrayList<>();
        for (String line : written) {
            String plain = OneLine.of(line);
            for (String part : plain == null ? new String[0] : SURELY_BETWEEN.split(plain)) {
                names.addAll(split(BY.matcher(part).replaceFirst("").strip()));
            }
        }
        return names.stream().filter(Bylines::isName).distinct().toList();
    }

    private static List<String> split(String line) {
        List<String> parts = Arrays.asList(PERHAPS_BETWEEN.split(line));
        boolean areNames =
                parts.stream().allMatch(part -> FULL_NAME.matcher(part).matches());
        return areNames ? parts : List.of(line);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= MAX_UNITS && !text.contains("://") && !text.startsWith("@");
    }
}
