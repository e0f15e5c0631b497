package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page says of its article in schema.org terms, embedded as JSON-LD. Of JSON-LD itself it knows {@code @graph}, {@code @type} and references
 * to {@code @id} within the page, which are what pages use. Immutable.
 */
final class JsonLd {
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:.*[/#:])?(?:\\w*Article|\\w*BlogPosting|(?:SocialMedia|DiscussionForum)Posting|Report|\\w*Review)");

    /** Where a page about something else, such as a WebPage, keeps its article. */
    private static final List<String> HOLDERS =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item");

    private static final int MAX_DEPTH = 8;

    private final Map<?, ?> article;
    private final Map<String, Map<?, ?>> byId;

    private JsonLd(Map<?, ?> article, Map<String, Map<?, ?>> byId) {
        this.article = article;
        this.byId = byId;
    }

    /** The first article that the blocks of a page describe; an empty one when they describe none. */
    static JsonLd of(List<String> blocks) {
        List<Object> values = blocks.stream().map(LooseJson::parse).toList().stream()
                .filter(v -> v != null)
                .toList();
        Map<String, Map<?, ?>> byId = new HashMap<>();
        values.forEach(value -> collectIds(value, byId, 0));
        Map<?, ?> article = article(values, 0);
        return new JsonLd(article == null ? Map.of() : article, byId);
    }

    private static void collectIds(Object value, Map<String, Map<?, ?>> byId, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(element -> collectIds(element, byId, depth + 1));
        } else if (value instanceof Map<?, ?> object) {
            if (object.get("@id") instanceof String id && object.containsKey("name")) {
                byId.putIfAbsent(id, object);
            }
            object.values().forEach(element -> collectIds(element, byId, depth + 1));
        }
    }

    private static Map<?, ?> article(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                Map<?, ?> found = article(element, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        } else if (value instanceof Map<?, ?> object) {
            return isArticle(object) ? object : heldArticle(object, depth);
        }
        return null;
    }

    private static Map<?, ?> heldArticle(Map<?, ?> object, int depth) {
        for (String holder : HOLDERS) {
            Map<?, ?> found = article(object.get(holder), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isArticle(Map<?, ?> object) {
        Object type = object.get("@type");
        List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
        return types.stream()
                .anyMatch(name ->
                        name instanceof String text && ARTICLE.matcher(text).matches());
    }

    /** A property's text, or the name of what it names; null when absent. */
    String value(String property) {
        List<String> names = names(property);
        return names.isEmpty() ? null : names.get(0);
    }

    /** All values of a property, by name. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        addNames(article.get(property), names);
        return names;
    }

    private void addNames(Object value, List<String> names) {
        if (value instanceof List<?> list) {
            list.forEach(element -> addNames(element, names));
        } else if (value instanceof Map<?, ?> object) {
            addNames(named(object), names);
        } else if (value instanceof String string && !string.isBlank()) {
            names.add(HtmlText.ofMaybeHtml(string).strip());
        }
    }

    /** The name of an object, or of the one elsewhere in the page that it refers to. */
    private Object named(Map<?, ?> object) {
        Map<?, ?> meant = object;
        if (!object.containsKey("name") && object.get("@id") instanceof String id) {
            meant = byId.getOrDefault(id, Map.of());
        }
        Object name = meant.get("name");
        return name == null ? meant.get("@value") : name instanceof Map<?, ?> inner ? inner.get("@value") : name;
    }
}
