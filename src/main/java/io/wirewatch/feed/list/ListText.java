package io.wirewatch.feed.list;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a list's entries, in one spelling and within bounds. */
final class ListText {
    private static final int MAX_NAME = 300;
    private static final int MAX_LABEL = 100;
    private static final int MAX_LABELS = 20;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    private ListText() {}

    /** Null when nothing is left of it. */
    static String name(String written) {
        return bounded(written, MAX_NAME);
    }

    /** Labels that say something, each once, in order. */
    static List<String> labels(Stream<String> written) {
        return written.map(label -> bounded(label, MAX_LABEL))
                .filter(label -> label != null)
                .distinct()
                .limit(MAX_LABELS)
                .toList();
    }

    /** OPML's categories: with commas between, and within one a path with slashes; each step of a path is a label. */
    static Stream<String> categories(String written) {
        return Arrays.stream(written.split("[,/]"));
    }

    /** A BCP 47 tag, or null when it is none. */
    static String language(String written) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static String bounded(String written, int most) {
        String text = SPACE.matcher(written).replaceAll(" ").strip();
        if (text.length() > most) {
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            text = text.substring(0, end).strip();
        }
        return text.isEmpty() ? null : text;
    }
}
