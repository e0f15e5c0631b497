package io.wirewatch.config;

import io.wirewatch.core.region.gazetteer.RegionCodes;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.region.gazetteer.RegionPolicy.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one policy for regions over another, and notes every fault with its line. Used once; not to be shared between threads. */
final class PolicyReader {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 32;
    /** They may lie in one another, and what lies in what is found step by step. */
    private static final int MOST_GROUPINGS = 1000;

    private static final List<String> SECTIONS = List.of("extends", "groupings", "disputed");
    private static final List<String> KEYS = List.of("name", "names", "members");
    private static final String NONE = "none";

    /** A fault that ends the reading of the part that it stands in. */
    private static final class FaultException extends RuntimeException {
        FaultException(String file, int line, String message, String hint) {
            super(file + (line > 0 ? ":" + line : "") + ": " + message + (hint == null ? "" : " (" + hint + ")"));
        }
    }

    private final Map<String, Grouping> groupings = new LinkedHashMap<>();
    private final Map<String, List<String>> disputed = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final PolicyCheck check;

    private PolicyReader(RegionCodes codes) {
        this.check = new PolicyCheck(codes, groupings, this::note);
    }

    /** @throws InvalidSettingsException with every fault of the text */
    static RegionPolicy read(String text, String file, RegionPolicy base, RegionCodes codes) {
        PolicyReader reader = new PolicyReader(codes);
        reader.part(() -> reader.document(
                YamlNode.parse(text, file, "groupings: and disputed: make a policy", FaultException::new), base));
        reader.part(() -> reader.check.finish(reader.disputed));
        if (!reader.problems.isEmpty()) {
            throw new InvalidSettingsException(reader.problems);
        }
        return new RegionPolicy(List.copyOf(reader.groupings.values()), reader.disputed);
    }

    private void part(Runnable reading) {
        try {
            reading.run();
        } catch (FaultException e) {
            problems.add(e.getMessage());
        }
    }

    private void note(YamlNode place, String message, String hint) {
        problems.add(place.wrong(message, hint).getMessage());
    }

    private void document(YamlNode document, RegionPolicy base) {
        YamlNode extended = document.get("extends");
        if (extended == null) {
            base.groupings().forEach(grouping -> groupings.put(grouping.code(), grouping));
            disputed.putAll(base.disputed());
        } else if (!extended.text().equals(NONE)) {
            note(extended, "extends: takes none only", "leave it out to start from what ships");
        }
        for (YamlNode.Entry section : document.entries()) {
            switch (section.key().text()) {
                case "extends" -> {}
                case "groupings" -> section.value().entries().forEach(entry -> part(() -> grouping(entry)));
                case "disputed" -> section.value().entries().forEach(entry -> part(() -> area(entry)));
                default -> unknown(section.key(), "a policy", SECTIONS);
            }
        }
    }

    private void unknown(YamlNode key, String where, List<String> known) {
        String nearest = Nearest.to(key.text(), known);
        note(
                key,
                "there is no " + key.text() + " in " + where,
                nearest == null ? String.join(", ", known) : "did you mean " + nearest + "?");
    }

    private void grouping(YamlNode.Entry entry) {
        String code = entry.key().text();
        if (entry.value().isScalar() && entry.value().text().equals(NONE)) {
            groupings.remove(code);
            check.removed(entry.key());
            return;
        }
        if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE) {
            throw entry.key()
                    .wrong("not a code for a grouping: " + code, "capital letters, digits and dashes, such as NATO");
        }
        check.free(entry.key());
        String name = null;
        Map<String, List<String>> names = Map.of();
        List<String> members = List.of();
        for (YamlNode.Entry part : entry.value().entries()) {
            switch (part.key().text()) {
                case "name" -> name = part.value().text();
                case "names" -> names = names(part.value());
                case "members" -> members = members(part.value());
                default -> unknown(part.key(), "a grouping", KEYS);
            }
        }
        if (name == null || name.isEmpty()) {
            throw entry.key().wrong(code + " has no name", "name: what people are to read");
        }
        if (members.isEmpty()) {
            throw entry.key().wrong(code + " has no members", "members: [EE, LV, LT]");
        }
        if (groupings.size() >= MOST_GROUPINGS && !groupings.containsKey(code)) {
            throw entry.key().wrong(code + " is one too many", "a policy may have " + MOST_GROUPINGS + " groupings");
        }
        groupings.put(code, new Grouping(code, name, names, members));
    }

    private Map<String, List<String>> names(YamlNode value) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (YamlNode.Entry language : value.entries()) {
            String tag = language.key().text();
            List<String> all =
                    language.value().items().stream().map(YamlNode::text).toList();
            if (all.stream().anyMatch(String::isEmpty)) {
                throw language.key().wrong("a name is empty", null);
            }
            if (!tag.matches("any|[a-z]{2,3}")) {
                throw language.key().wrong("not a language: " + tag, "two or three letters such as fr, or any");
            }
            names.put(tag.equals("any") ? "*" : tag, all);
        }
        return names;
    }

    private List<String> members(YamlNode value) {
        value.items().forEach(check::member);
        return value.items().stream().map(YamlNode::text).distinct().toList();
    }

    private void area(YamlNode.Entry entry) {
        check.area(entry.key());
        List<YamlNode> countries = entry.value().items();
        if (countries.isEmpty()) {
            throw entry.key().wrong(entry.key().text() + " counts for no country", "name one, such as RU");
        }
        countries.forEach(check::country);
        disputed.put(entry.key().text(), countries.stream().map(YamlNode::text).toList());
    }
}
