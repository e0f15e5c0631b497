package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article in plain text: the title on the first line, then paragraphs, as someone copies it out of a browser or an agency sends it.
 * Not to be shared between threads.
 */
final class PlainArticle {
    /** Nobody writes a headline that long: such a text begins with its first sentence. */
    private static final int MAX_TITLE_UNITS = 300;

    private static final int MAX_STANDFIRST_UNITS = 200;
    private static final int MAX_BIO_UNITS = 300;
    /** Texts wrapped by a program have lines of at most this. */
    private static final int MAX_WRAPPED_UNITS = 100;

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|da|van|von|der|bin|al|el|la|le|di)){0,2}(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|by) (" + NAME + ")(?: (?:and|,) .*)?");
    private static final Pattern BIO = Pattern.compile(
            "(" + NAME
                    + ") (?:is|was) (?:an?|the|our)\\b.{0,120}?\\b(?:reporter|correspondent|journalist|editor|columnist|writer|contributor|fellow|intern|producer|author|blogger)\\b.*");

    private final List<String> paragraphs;
    private final List<String> authors = new ArrayList<>();
    private String title;
    private String summary;

    PlainArticle(String text) {
        paragraphs = new ArrayList<>(Boilerplate.without(Boilerplate.withoutRepetition(paragraphs(text))));
    }

    /** @throws IllegalArgumentException when there is no text */
    NewsItem.Builder item() {
        takeTitle();
        takeByline();
        takeBio();
        takeStandfirst();
        return NewsItem.builder()
                .title(title)
                .summary(summary)
                .body(paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs))
                .authors(authors);
    }

    private void takeTitle() {
        if (!paragraphs.isEmpty() && paragraphs.get(0).length() <= MAX_TITLE_UNITS) {
            title = paragraphs.remove(0);
        }
    }

    private void takeByline() {
        for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
            Matcher byline = BYLINE.matcher(paragraphs.get(i));
            if (byline.matches()) {
                authors.add(byline.group(1));
                paragraphs.remove(i);
                return;
            }
        }
    }

    /** Who the author is, told in one line after the end. */
    private void takeBio() {
        int last = paragraphs.size() - 1;
        if (last < 1 || paragraphs.get(last).length() > MAX_BIO_UNITS) {
            return;
        }
        Matcher bio = BIO.matcher(paragraphs.get(last));
        if (bio.matches()) {
            if (!authors.contains(bio.group(1))) {
                authors.add(bio.group(1));
            }
            paragraphs.remove(last);
        }
    }

    /** One short sentence between the title and a longer first paragraph. */
    private void takeStandfirst() {
        if (title == null || paragraphs.size() < 3) {
            return;
        }
        int units = paragraphs.get(0).length();
        if (units <= MAX_STANDFIRST_UNITS && units * 2 < paragraphs.get(1).length()) {
            summary = paragraphs.remove(0);
        }
    }

    /** Every line is one, unless the lines were wrapped: then blank lines separate them. */
    private static List<String> paragraphs(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        boolean wrapped = lines.contains("") && lines.stream().allMatch(line -> line.length() <= MAX_WRAPPED_UNITS);
        List<String> blocks =
                wrapped ? Arrays.asList(String.join("\n", withTitleApart(lines)).split("\n{2,}")) : lines;
        return blocks.stream()
                .map(block -> block.replace('\n', ' ').strip())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** The title stands on the first line, even where no blank line follows it; a sentence that runs on is no title. */
    private static List<String> withTitleApart(List<String> lines) {
        if (lines.size() < 2
                || lines.get(1).isEmpty()
                || Character.isLowerCase(lines.get(1).codePointAt(0))) {
            return lines;
        }
        List<String> apart = new ArrayList<>(lines);
        apart.add(1, "");
        return apart;
    }
}
