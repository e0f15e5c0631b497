package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Reads {@code lists:}, names with words, into what rules can refer to: each list becomes a {@link Rule} whose id is its name after an {@code @},
 * and whose query is its words with OR between. Whether the words can be looked for is not asked here.
 */
final class WordLists {
    /** Words that no operator looks like; everything else is put in quotes. */
    private static final Pattern BARE = Pattern.compile("\\p{Ll}{4,}\\*?");

    /** An entry may be exact in case, or another list: these stay as they are. */
    private static final Pattern EXACT = Pattern.compile("CASE\\(\"?[^\"()]+\"?\\)");

    private static final Pattern LIST = Pattern.compile("@\\S+");

    private WordLists() {}

    /** @param problems takes what is wrong, each with its place */
    static List<Rule> read(JsonNode lists, String place, List<String> problems) {
        List<Rule> read = new ArrayList<>();
        if (!lists.isObject()) {
            problems.add(place + ": expected names of lists, each with its words");
            return read;
        }
        lists.properties().forEach(list -> {
            String at = place + "." + list.getKey();
            String query = query(list.getValue(), at, problems);
            if (!query.isEmpty()) {
                addRule(list.getKey(), query, at, read, problems);
            }
        });
        return read;
    }

    private static void addRule(String name, String query, String at, List<Rule> rules, List<String> problems) {
        try {
            Rule rule = Rule.of(name.startsWith("@") ? name : "@" + name, query);
            if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                problems.add(at + ": this list stands twice");
            }
            rules.add(rule);
        } catch (IllegalArgumentException e) {
            problems.add(at + ": the name of a list has letters, digits, dots, dashes and underscores, 200 at most");
        }
    }

    private static String query(JsonNode words, String at, List<String> problems) {
        if (!words.isArray() || words.isEmpty()) {
            problems.add(at + ": expected a list of words and phrases, each entry beginning with \"- \"");
            return "";
        }
        StringJoiner query = new StringJoiner(" OR ");
        for (int i = 0; i < words.size(); i++) {
            JsonNode word = words.get(i);
            String text = word.isValueNode() && !word.isNull() ? word.asText().strip() : "";
            if (text.isEmpty()) {
                problems.add(at + "[" + i + "]: expected a word or a phrase");
            } else if (text.indexOf('"') >= 0 && !EXACT.matcher(text).matches()) {
                problems.add(at + "[" + i + "]: a phrase needs no quotes here: " + text);
            } else {
                query.add(part(text));
            }
        }
        return query.toString();
    }

    private static String part(String text) {
        boolean asItIs = BARE.matcher(text).matches()
                || EXACT.matcher(text).matches()
                || LIST.matcher(text).matches();
        return asItIs ? text : "\"" + text + "\"";
    }
}
