package io.wirewatch.core.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows what the fields are called elsewhere, for those who bring their habits along. Stateless. */
final class FieldNames {
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private FieldNames() {}

    private static Map<String, String> elsewhere() {
        Map<String, List<String>> names = Map.of(
                "title",
                        List.of(
                                "headline",
                                "head",
                                "hd",
                                "hl",
                                "hlead",
                                "intitle",
                                "allintitle",
                                "inheadline",
                                "subject"),
                "source", List.of("site", "domain", "host", "publisher", "publication", "outlet", "sn", "rst", "feed"),
                "lang", List.of("language", "la", "locale"),
                "region", List.of("country", "place", "location", "loc", "geo", "re", "area"),
                "topic", List.of("ns", "tag", "medtop", "iptc"),
                "author", List.of("by", "byline", "writer"),
                "category", List.of("section", "cat"),
                "url", List.of("link", "inurl"));
        Map<String, String> byName = new HashMap<>();
        names.forEach((field, others) -> others.forEach(other -> byName.put(other, field)));
        return Map.copyOf(byName);
    }

    /** A name that is no field stands before a colon. */
    static InvalidQueryException unknown(Lexeme name, Lexeme value) {
        String word = name.text().toLowerCase(Locale.ROOT);
        if (word.equals("near") || word.equals("adj")) {
            String operator = name.text().toUpperCase(Locale.ROOT);
            return new InvalidQueryException(
                    operator + " needs its distance after a slash, but is written " + name.shown() + value.shown(),
                    name.start(),
                    "did you mean " + operator + "/5?");
        }
        return new InvalidQueryException("there is no field " + name.shown(), name.start(), hint(word, value));
    }

    private static String hint(String word, Lexeme value) {
        switch (word) {
            case "body", "text", "content", "summary", "intext", "all", "any", "fulltext" -> {
                return "without a field, words are looked for in title, summary and body";
            }
            case "list", "lists" -> {
                return "a list is referred to as @" + value.text();
            }
            case "http", "https" -> {
                return "did you mean url:" + word + ":" + value.text() + "?";
            }
            default -> {
                String known = ELSEWHERE.get(word);
                return known != null
                        ? "did you mean " + known + ":?"
                        : Suggestions.nearest(word, QueryField.words())
                                .map(near -> "did you mean " + near + ":?")
                                .orElse("fields are " + String.join(":, ", QueryField.words())
                                        + ": To look for the text itself, put it in quotes");
            }
        }
    }
}
