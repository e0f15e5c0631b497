package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the title of an article among what a page offers: what it declares, what its window is called, and its main headings. Declared titles
 * come first, in the order given, but one that shares no words with anything else on the page describes something else. Then the name
 * of the site is cut off where the page shows which part that is.
 */
final class Headline {
    /** With space around it, so that hyphens within words stay. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·»«›‹•:~/\\\\-]+|::)\\s+|\\s*[|｜]\\s*");

    /** Between a headline and a site these alone stand; the others may be part of a headline. */
    private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|»]\\s+|\\s*｜\\s*");

    /** What is left at the ends when names are empty. */
    private static final Pattern EDGE = Pattern.compile("^(?:[|–—·»›•:~/\\\\-]+\\s+)+|(?:\\s+[|–—·»›•:~/\\\\-]+)+$");

    private static final double MIN_SHARED_WORDS = 0.3;
    private static final int MIN_HEADING_UNITS = 10;
    private static final int MIN_TITLE_UNITS = 15;

    private final List<String> declared;
    private final String window;
    private final List<String> headings;
    private final List<String> sites;

    /**
     * @param declared titles from metadata, the most credible first
     * @param window the {@code title} element, null when there is none
     * @param headings the {@code h1} elements
     * @param sites names by which the site may call itself
     */
    Headline(List<String> declared, String window, List<String> headings, List<String> sites) {
        this.declared = declared;
        this.window = window;
        this.headings = headings;
        this.sites = sites.stream()
                .map(Headline::letters)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The title, or null when the page offers none. */
    String choose() {
        String title = chosen();
        return title == null ? null : EDGE.matcher(title).replaceAll("");
    }

    private String chosen() {
        String heading = heading();
        for (String title : declared) {
            if (!isSite(title) && isShared(title)) {
                return withoutSite(title, heading, false);
            }
        }
        if (window == null || window.isEmpty()) {
            return heading != null ? heading : headings.isEmpty() ? null : headings.get(0);
        }
        boolean headed = heading != null && window.contains(heading);
        return headed ? heading : withoutSite(window, heading, true);
    }

    /** The longest heading that the window's title repeats, or the only one. */
    private String heading() {
        String longest = null;
        for (String heading : headings) {
            boolean repeated = window != null && window.contains(heading);
            if (repeated && (longest == null || heading.length() > longest.length())) {
                longest = heading;
            }
        }
        return longest != null ? longest : headings.size() == 1 ? headings.get(0) : null;
    }

    /** Whether other places of the page say something alike, or there are none. */
    private boolean isShared(String title) {
        List<String> others = new ArrayList<>(headings);
        others.addAll(declared);
        others.add(window);
        others.removeIf(other -> other == null || other.equals(title));
        Set<String> words = words(title);
        return others.isEmpty()
                || others.stream().anyMatch(other -> sharedWords(words, words(other)) >= MIN_SHARED_WORDS)
                || declared.stream().filter(title::equals).count() > 1;
    }

    private static double sharedWords(Set<String> words, Set<String> others) {
        if (words.isEmpty()) {
            return 0;
        }
        return (double) words.stream().filter(others::contains).count() / words.size();
    }

    /** Letters and digits between spaces and marks; an ideograph is a word. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c) || !Character.isLetterOrDigit(c)) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        });
        words.add(word.toString());
        words.remove("");
        return words;
    }

    private String withoutSite(String title, String heading, boolean isWindow) {
        if (heading != null && heading.length() > MIN_HEADING_UNITS && isPart(title, heading)) {
            return heading;
        }
        Matcher separator = SEPARATOR.matcher(title);
        if (!separator.find()) {
            return title;
        }
        String first = title.substring(0, separator.start());
        String rest = title.substring(separator.end());
        int lastStart = separator.start();
        int lastEnd = separator.end();
        while (separator.find()) {
            lastStart = separator.start();
            lastEnd = separator.end();
        }
        if (isSite(title.substring(lastEnd))) {
            return title.substring(0, lastStart);
        }
        Matcher bar = SITE_SEPARATOR.matcher(title);
        boolean barred = isWindow && bar.find() && bar.start() >= MIN_TITLE_UNITS;
        return isSite(first) ? rest : barred ? title.substring(0, bar.start()) : title;
    }

    /** Whether a separator, and not a word, stands where the heading ends within the title. */
    private static boolean isPart(String title, String heading) {
        int at = title.indexOf(heading);
        if (at < 0) {
            return false;
        }
        String after = title.substring(at + heading.length());
        String before = title.substring(0, at);
        return (after.isEmpty() || SEPARATOR.matcher(after).lookingAt())
                && (before.isEmpty() || SEPARATOR.matcher(before + " ").find());
    }

    private boolean isSite(String part) {
        return sites.contains(letters(part));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
