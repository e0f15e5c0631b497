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

/**
 * A rules file: YAML (or JSON) with {@code rules:}, a list of rules that need only {@code id} and {@code query}.
 *
 * @param rules those that are well-formed; their queries are not looked at here
 * @param problems what is wrong with the others, each with its place
 */
public record RuleFile(List<Rule> rules, List<String> problems) {
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
                    .filter(section -> !section.getKey().equals("rules"))
                    .forEach(section -> problems.add(
                            place + " " + section.getKey() + ": not known here; this version reads \"rules:\""));
            return new RuleFile(rules(tree.path("rules"), place, problems), problems);
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
}
