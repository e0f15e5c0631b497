package io.wirewatch.core.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of an article in a web page. Readability's scoring of paragraphs finds the part of the page, and general rules take out
 * what it leaves in. The parser bounds the depth of the tree, so no page overflows the stack.
 */
final class HtmlArticle {
    /** Never text that people read. */
    private static final String INVISIBLE =
            "script, style, noscript, template, iframe, object, embed, svg, dialog, [hidden], [aria-hidden=true], "
                    + "[style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    /** Around the text or about a picture, by what the elements are. */
    private static final Set<String> AROUND = Set.of("nav", "form", "button", "figcaption");

    private static final Set<String> AROUND_BY_ROLE = Set.of("navigation", "dialog", "complementary", "contentinfo");

    /** What class names and ids call boxes that are not the article. */
    private static final Pattern BOX = Pattern.compile(
            "(?:^|[\\s_-])(?:cookies?|consent|gdpr|newsletter|paywall|subscription|subscribe|related|recirc|teasers?|share|sharing|"
                    + "social|promo|advert|advertisement|sponsored|outbrain|taboola|disqus|comments|caption|breadcrumbs?|author-bio|"
                    + "pagination)(?:[\\s_-]|$)",
            Pattern.CASE_INSENSITIVE);

    /** A box that holds this share of the page's text is the article after all, whatever it is called. */
    private static final double MAX_BOX_SHARE = 0.3;

    /** Scoring takes time that grows faster than the page; no article is that long. */
    private static final int MAX_SCORED_ELEMENTS = 10_000;

    /** When scoring finds less than this share of the prose, it took a box for the article. */
    private static final double MIN_PROSE_SHARE = 0.15;

    private static final int MAX_BESIDE_UNITS = 1500;

    private static final int MIN_BODY_UNITS = 200;

    /** Readability complains when it has none; links are not kept. */
    private static final String ANY_ADDRESS = "https://page.invalid/";

    private HtmlArticle() {}

    /** The paragraphs of the article, each on lines of its own; empty when the page has no text. */
    static List<String> paragraphs(Document page, String title) {
        Document trimmed = page.clone();
        trimmed.select(INVISIBLE).remove();
        Document unboxed = trimmed.clone();
        removeBoxes(unboxed);
        List<String> found = scored(unboxed);
        if (units(found) < MIN_BODY_UNITS) {
            found = scored(trimmed);
        }
        // Many pages have the headline within the article.
        boolean titled = !found.isEmpty() && found.get(0).equals(title);
        return titled ? found.subList(1, found.size()) : found;
    }

    private static int units(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static void removeBoxes(Document page) {
        TextCount text = TextCount.all(page.body());
        double most = text.of(page.body()) * MAX_BOX_SHARE;
        for (Element element : page.body().select("*")) {
            if (text.of(element) <= most && isBox(element)) {
                element.remove();
            }
        }
    }

    private static boolean isBox(Element element) {
        return AROUND.contains(element.normalName())
                || AROUND_BY_ROLE.contains(element.attr("role"))
                || BOX.matcher(element.className()).find()
                || BOX.matcher(element.id()).find();
    }

    private static List<String> scored(Document page) {
        Element main = page.getAllElements().size() > MAX_SCORED_ELEMENTS ? null : readable(page);
        boolean missed = main == null || isBeside(main, page);
        return split(HtmlText.of(missed ? TextCount.prose(page.body()).main() : main));
    }

    /** Whether what was chosen is a short text beside the prose of the page. */
    private static boolean isBeside(Element chosen, Document page) {
        return chosen.text().length() < MAX_BESIDE_UNITS
                && TextCount.prose(chosen).of(chosen) < TextCount.prose(page).of(page) * MIN_PROSE_SHARE;
    }

    /** Readability's choice; null when it has none or fails on this page. */
    private static Element readable(Document page) {
        try {
            return new Readability4J(ANY_ADDRESS, page.clone()).parse().getArticleContent();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static List<String> split(String text) {
        return Boilerplate.without(Arrays.stream(text.split("\n\n"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList());
    }
}
