package io.wirewatch.config;

import io.wirewatch.core.topic.WrittenTopic;
import io.wirewatch.core.topic.WrittenTopic.Condition;
import io.wirewatch.core.topic.WrittenTopic.Kind;
import io.wirewatch.core.topic.WrittenTopic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one topic of a YAML document. Not to be shared between threads. */
final class TopicNode {
    private static final Pattern WEIGHT = Pattern.compile("[+-]?[0-9]{1,3}");
    private static final List<String> KEYS =
            List.of("code", "name", "broader", "extend", "terms", "learned", "also", "only", "unless");

    private final YamlNode topic;
    private final List<Term> terms = new ArrayList<>();
    private final List<Term> learned = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private String code;
    private String name;
    private List<String> broader;
    private boolean extend;

    private TopicNode(YamlNode topic) {
        this.topic = topic;
    }

    /** The topic as written; with learned terms it is two, since what people wrote counts where both have a term. */
    static List<WrittenTopic> read(YamlNode topic) {
        TopicNode reader = new TopicNode(topic);
        topic.entries().forEach(reader::take);
        return reader.written();
    }

    private void take(YamlNode.Entry entry) {
        YamlNode value = entry.value();
        switch (entry.key().text()) {
            case "code" -> code = value.text();
            case "name" -> name = value.text();
            case "broader" ->
                broader = value.items().stream().map(YamlNode::text).toList();
            case "extend" -> extend = flag(value);
            case "terms" -> value.entries().forEach(language -> language(language, terms));
            case "learned" -> value.entries().forEach(language -> language(language, learned));
            case "also" ->
                weighted(
                        value,
                        (weight, query) ->
                                conditions.add(new Condition(Kind.ALSO, weight, query.text(), query.place())));
            case "only" -> queries(value, Kind.ONLY);
            case "unless" -> queries(value, Kind.UNLESS);
            default -> throw unknown(entry.key());
        }
    }

    private static RuntimeException unknown(YamlNode key) {
        String nearest = Nearest.to(key.text(), KEYS);
        return key.wrong(
                "there is no " + key.text() + " in a topic",
                nearest == null ? String.join(", ", KEYS) : "did you mean " + nearest + "?");
    }

    private static boolean flag(YamlNode value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw value.wrong("expected true or false, found: " + value.text(), null);
        };
    }

    private static void language(YamlNode.Entry language, List<Term> into) {
        String tag = language.key().text();
        weighted(
                language.value(),
                (weight, value) -> split(value, text -> {
                    if (text.isEmpty()) {
                        throw value.wrong("an entry is empty", "take one comma out");
                    }
                    into.add(new Term(tag, weight, text, value.place()));
                }));
    }

    /** Terms are separated by commas; in a YAML list each stands alone. */
    private static void split(YamlNode value, Consumer<String> each) {
        for (String term : value.text().split(",", -1)) {
            each.accept(term.strip());
        }
    }

    /** What a weight and something that it belongs to are for. */
    private interface Weighted {
        void take(int weight, YamlNode value);
    }

    private static void weighted(YamlNode weights, Weighted each) {
        for (YamlNode.Entry entry : weights.entries()) {
            String weight = entry.key().text();
            if (!WEIGHT.matcher(weight).matches()) {
                throw entry.key()
                        .wrong("not a weight: " + weight, "1 to 5, with a - before it for what speaks against");
            }
            entry.value().items().forEach(value -> each.take(Integer.parseInt(weight), value));
        }
    }

    private void queries(YamlNode value, Kind kind) {
        value.items().forEach(query -> conditions.add(new Condition(kind, 0, query.text(), query.place())));
    }

    private List<WrittenTopic> written() {
        if (learned.isEmpty()) {
            return List.of(new WrittenTopic(topic.place(), code, name, broader, extend, terms, conditions));
        }
        return List.of(
                new WrittenTopic(topic.place(), code, name, broader, extend, learned, List.of()),
                new WrittenTopic(topic.place(), code, name, broader, true, terms, conditions));
    }
}
