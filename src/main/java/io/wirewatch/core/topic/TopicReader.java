package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one topic definition: first lines {@code code:}, {@code name:} and {@code broader:}, then a section for each language, headed
 * {@code [en]} or {@code [any]}, of lines {@code weight: term, a phrase, prefix*}. Lines that begin with {@code #} are remarks.
 *
 * <p>Reads one file at a time; not to be shared between threads.
 */
final class TopicReader {
    private static final Pattern SECTION = Pattern.compile("\\[(any|[a-z]{2,3})]");
    private static final Pattern PAIR = Pattern.compile("([^:]+):(.*)");
    private static final Pattern WEIGHT = Pattern.compile("-?[1-" + TermList.MAX_WEIGHT + "]");

    private final String file;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, TermList> sections = new LinkedHashMap<>();
    private TermList section;

    private TopicReader(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file.
     *
     * @param file its name, for messages
     * @throws InvalidTopicException with the line and a hint, when it is no definition
     */
    static Topic read(String file, String text) {
        TopicReader reader = new TopicReader(file);
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                reader.line(line, number);
            }
        }
        return reader.topic();
    }

    private void line(String line, int number) {
        Matcher pair = PAIR.matcher(line);
        if (line.startsWith("[")) {
            open(line, number);
        } else if (!pair.matches()) {
            throw wrong(number, "this line has no colon: " + line, "3: term, a phrase, prefix*");
        } else if (section == null) {
            head(pair.group(1).strip(), pair.group(2).strip(), number);
        } else {
            terms(pair.group(1).strip(), pair.group(2), number);
        }
    }

    private void open(String line, int number) {
        Matcher language = SECTION.matcher(line);
        if (!language.matches()) {
            throw wrong(number, "not a language: " + line, "[en], [fr] … or [any]");
        }
        section = new TermList(file);
        if (sections.putIfAbsent(language.group(1), section) != null) {
            throw wrong(number, "this language has a section already: " + line, "put the terms there");
        }
    }

    private void head(String key, String value, int number) {
        if (!List.of("code", "name", "broader").contains(key)) {
            throw wrong(number, "unknown heading: " + key, "code, name and broader, before the first [language]");
        }
        if (header.putIfAbsent(key, value) != null) {
            throw wrong(number, key + " stands twice", null);
        }
    }

    private void terms(String weight, String entries, int number) {
        if (!WEIGHT.matcher(weight).matches()) {
            throw wrong(
                    number,
                    "not a weight: " + weight,
                    "1 to " + TermList.MAX_WEIGHT + ", with a - before it for what speaks against the topic");
        }
        for (String entry : entries.split(",", -1)) {
            if (entry.isBlank()) {
                throw wrong(number, "an entry is empty", "take one comma out");
            }
            section.add(entry.strip(), Integer.parseInt(weight), number);
        }
    }

    private Topic topic() {
        String code = header.get("code");
        if (!Topic.isCode(code)) {
            throw wrong(0, "the code is missing or not made of letters and digits", "code: 16000000");
        }
        String name = header.getOrDefault("name", "");
        if (name.isEmpty()) {
            throw wrong(0, "the name is missing", "name: conflict, war and peace");
        }
        return new Topic(code, name, broader(), definitions());
    }

    private List<String> broader() {
        List<String> codes = new ArrayList<>();
        for (String code : header.getOrDefault("broader", "").split(",", -1)) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return codes;
    }

    private Map<String, Query.Score> definitions() {
        TermList any = sections.getOrDefault(Topic.ANY, new TermList(file));
        Map<String, Query.Score> definitions = new LinkedHashMap<>();
        sections.forEach((language, terms) -> {
            if (!terms.isEmpty()) {
                definitions.put(language, terms.query(any));
            }
        });
        if (definitions.isEmpty()) {
            throw wrong(0, "there are no terms", "[en] on a line of its own, then 3: term, a phrase, prefix*");
        }
        return definitions;
    }

    private InvalidTopicException wrong(int line, String message, String hint) {
        return new InvalidTopicException(file, line, message, hint);
    }
}
