package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the title of an article among what a page offers: what it declares, what its window is called, and its main headings. Declared
 * titles come first, in the order given, but one that shares next to no words with anything else on the page describes something else. Then
 * the name of the site is cut off where the page shows which part that is. Immutable.
 */
final class Headline {
    /** With space around it, so that hyphens within words stay. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·»«›‹•:~/\\\\-]+)\\s+|\\s*[|｜]\\s*");

    /** The separators that stand between a headline and a site, and never within a headline. */
    private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|»]\\s+|\\s*｜\\s*");

    /** What is left at the ends where a name is empty. */
    private static final Pattern EDGE = Pattern.compile("^(?:[|–—·»›•:~/\\\\-]+\\s+)+|(?:\\s+[|–—·»›•:~/\\\\-]+)+$");

    private static final double MIN_SHARED_WORDS = 0.3;

    private static final double ALIKE_SHARE = 0.8;

    /** A shorter heading may be part of the title by chance. */
    private static final int MIN_HEADING_UNITS = 10;

    /** What comes before a bar and is shorter may be a section. */
    private static final int MIN_TITLE_UNITS = 15;

    private final List<String> declared;
    private final String window;
    private final List<String> headings;
    private final Set<String> sites = new HashSet<>();
    private final String heading;

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
        sites.forEach(name -> this.sites.add(letters(name)));
        this.sites.remove("");
        this.heading = heading();
    }

    /** The title, or null when the page offers none. */
    String choose() {
        String title = chosen();
        return title == null ? null : EDGE.matcher(title).replaceAll("");
    }

    private String chosen() {
        for (String title : declared) {
            if (!isSite(title) && isShared(title)) {
                return withoutSite(title);
            }
        }
        if (window == null) {
            return heading == null && !headings.isEmpty() ? headings.get(0) : heading;
        }
        return heading != null && window.contains(heading) ? heading : beforeBar(withoutSite(window));
    }

    /** The longest heading that the window's title repeats, or the only one. */
    private String heading() {
        String longest = null;
        for (String each : headings) {
            if (isSite(each)) {
                continue;
            }
            boolean repeated = window != null && window.contains(each);
            if (repeated && (longest == null || each.length() > longest.length())) {
                longest = each;
            }
        }
        boolean single = longest == null && headings.size() == 1 && !isSite(headings.get(0));
        return single ? headings.get(0) : longest;
    }

    /** Whether another place of the page says something alike, or the same, or there is none. */
    private boolean isShared(String title) {
        List<String> others = new ArrayList<>(declared);
        others.remove(title);
        others.addAll(headings);
        if (window != null) {
            others.add(window);
        }
        Set<String> words = words(title);
        return others.isEmpty() || others.stream().anyMatch(other -> isShared(words, words(other)));
    }

    private static boolean isShared(Set<String> words, Set<String> others) {
        return shared(words, others) >= MIN_SHARED_WORDS * Math.max(1, Math.min(words.size(), others.size()));
    }

    /** Whether two titles differ in a word or two at most. */
    static boolean areAlike(String title, String other) {
        Set<String> words = words(title);
        Set<String> others = words(other);
        return shared(words, others) >= ALIKE_SHARE * Math.max(words.size(), others.size());
    }

    private static long shared(Set<String> words, Set<String> others) {
        return words.stream().filter(others::contains).count();
    }

    /** What stands between spaces and marks; an ideograph is a word. */
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

    private String withoutSite(String title) {
        if (heading != null && heading.length() > MIN_HEADING_UNITS && isPart(title)) {
            return heading;
        }
        List<MatchResult> separators = SEPARATOR.matcher(title).results().toList();
        if (separators.isEmpty()) {
            return title;
        }
        MatchResult first = separators.get(0);
        MatchResult last = separators.get(separators.size() - 1);
        if (isSite(title.substring(last.end()))) {
            return title.substring(0, last.start());
        }
        return isSite(title.substring(0, first.start())) ? title.substring(first.end()) : title;
    }

    /** Whether the title is the heading with separators, and not words, before and after it. */
    private boolean isPart(String title) {
        int at = title.indexOf(heading);
        if (at < 0) {
            return false;
        }
        String before = title.substring(0, at);
        String after = title.substring(at + heading.length());
        return (before.isEmpty() || SEPARATOR.matcher(before).find())
                && (after.isEmpty() || SEPARATOR.matcher(after).lookingAt());
    }

    /** Windows say what site they show, even where nothing else on the page does. */
    private static String beforeBar(String title) {
        Matcher bar = SITE_SEPARATOR.matcher(title);
        return bar.find() && bar.start() >= MIN_TITLE_UNITS ? title.substring(0, bar.start()) : title;
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
