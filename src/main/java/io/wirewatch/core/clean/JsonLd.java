package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in schema.org terms, embedded as JSON-LD. Immutable. */
final class JsonLd {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/#])?(?:\\w*Article|\\w*NewsArticle|BlogPosting|LiveBlogPosting|Report)");

    private final Map<?, ?> article;

    private JsonLd(Map<?, ?> article) {
        this.article = article;
    }

    /** The first article that the page describes; an empty one when it describes none. */
    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Map<?, ?> article = article(LooseJson.parse(script.data()));
            if (article != null) {
                return new JsonLd(article);
            }
        }
        return new JsonLd(Map.of());
    }

    /** Nested at most as deep as {@link LooseJson} reads. */
    private static Map<?, ?> article(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(JsonLd::article)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (!(value instanceof Map<?, ?> object)) {
            return null;
        }
        boolean isArticle = strings(object.get("@type")).stream()
                .anyMatch(type -> ARTICLE.matcher(type).matches());
        return isArticle ? object : article(object.get("@graph"));
    }

    /** A property's text, or the name of what it names; null when absent. */
    String value(String property) {
        return names(property).stream().findFirst().orElse(null);
    }

    /** All values of a property, by name. */
    List<String> names(String property) {
        return strings(article.get(property));
    }

    private static List<String> strings(Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> strings.addAll(strings(element)));
        } else if (value instanceof Map<?, ?> object) {
            Object name = object.containsKey("name") ? object.get("name") : object.get("@id");
            strings.addAll(strings(name));
        } else if (value instanceof String string && !string.isBlank()) {
            strings.add(HtmlText.ofMaybeHtml(string).strip());
        }
        return strings;
    }
}
