package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.UnreadableJsonException;
import io.wirewatch.wire.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rules file: YAML (or JSON) with {@code rules:}, a list of rules that need only {@code id} and {@code query}, and {@code lists:}, named lists
 * of words.
 *
 * @param rules those that are well-formed, lists after rules; their queries are not looked at here
 * @param problems what is wrong with the others, each with its place
 */
public record RuleFile(List<Rule> rules, List<String> problems) {
    static final String RULES = "rules";
    static final String LISTS = "lists";
    private static final Set<String> SECTIONS = Set.of(RULES, LISTS);

    public RuleFile {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** @throws IOException when the file cannot be read at all */
    public static RuleFile read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /** @param place what the problems begin with, such as the file's name */
    public static RuleFile parse(String document, String place) {
        List<String> problems = new ArrayList<>();
        try {
            JsonNode tree = Yaml.tree(document);
            tree.properties().stream()
                    .filter(section -> !SECTIONS.contains(section.getKey()))
                    .forEach(section -> problems.add(place + " " + section.getKey()
                            + ": not known here; a rules file has \"rules:\" and \"lists:\""));
            List<Rule> rules = new ArrayList<>();
            if (tree.has(RULES) || !tree.has(LISTS)) {
                rules.addAll(rules(tree.path(RULES), place, problems));
            }
            if (tree.has(LISTS)) {
                rules.addAll(lists(tree.path(LISTS), place, problems));
            }
            return new RuleFile(rules, problems);
        } catch (UnreadableJsonException e) {
            return new RuleFile(List.of(), List.of(place + " " + e.place() + ": " + e.getMessage()));
        }
    }

    static List<Rule> rules(JsonNode list, String place, List<String> problems) {
        List<Rule> rules = RecordList.read(list, Rule.class, place + " rules", problems);
        for (int i = 0; i < list.size(); i++) {
            RuleTestKeys.check(list.path(i), place + " rules[" + i + "]", problems);
        }
        return rules;
    }

    static List<Rule> lists(JsonNode lists, String place, List<String> problems) {
        return WordLists.read(lists, place + " lists", problems);
    }
}
