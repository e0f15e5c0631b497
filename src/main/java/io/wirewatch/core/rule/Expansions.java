package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Puts in place of a reference the query that it refers to, parsed. What is referred to twice is parsed once: a query whose references
 * double at each step is refused as soon as its terms have been added up, not after they have been written out.
 *
 * <p>Not to be shared between threads.
 */
final class Expansions {
    private final References references;
    private final Map<Key, RuleParser.Parsed> known = new HashMap<>();
    private final Set<String> path = new LinkedHashSet<>();
    private int level;
    private String told;

    Expansions(References references) {
        this.references = references;
    }

    /** The same words mean one thing in {@code source:} and another in the text. */
    private record Key(String id, QueryField field) {}

    /**
     * The query of a rule or list.
     *
     * @param id of a rule, or of a list with its {@code @}
     * @param place where the reference stands
     */
    RuleParser.Parsed of(String id, Place place) {
        Key key = new Key(id, place.field());
        RuleParser.Parsed parsed = known.get(key);
        if (parsed == null) {
            parsed = within(id, place, () -> parse(id, place));
            known.put(key, parsed);
        }
        return parsed;
    }

    /**
     * Where a reference stands.
     *
     * @param field the field in whose group it stands, or null
     * @param level how deep
     */
    record Place(QueryField field, int level, int offset) {}

    /** Does something while standing in a rule, so that a way back to that rule is noticed, and one that goes too deep. */
    <T> T within(String id, Place place, Supplier<T> reading) {
        if (path.contains(id)) {
            told = circle(id);
            throw new InvalidQueryException(told, place.offset(), "take one of these references out");
        }
        level += place.level();
        path.add(id);
        try {
            if (level > Levels.MAX) {
                throw Levels.tooDeep(place.offset());
            }
            return reading.get();
        } finally {
            path.remove(id);
            level -= place.level();
        }
    }

    private RuleParser.Parsed parse(String id, Place place) {
        String query = query(id).orElseThrow(() -> missing(id, place.offset()));
        try {
            RuleParser.Parsed parsed = RuleParser.read(query, place.field(), this, Remarks.unwanted());
            requireList(id, parsed.query());
            // A rule that is refused by itself is not there to be referred to.
            Claims.require(parsed.query());
            return parsed;
        } catch (InvalidQueryException e) {
            throw told(id, e, place.offset());
        }
    }

    private Optional<String> query(String id) {
        return Rule.isListId(id) ? references.list(id.substring(1)) : references.rule(id);
    }

    /** A list is put wherever a word could stand, so it must be words. */
    static void requireList(String id, Query query) {
        if (Rule.isListId(id) && !isList(query)) {
            throw new InvalidQueryException(
                    "a list holds words and phrases with OR between, and " + id + " holds more",
                    0,
                    "make it a rule, and refer to that as rule:id");
        }
    }

    private static boolean isList(Query query) {
        return query instanceof Query.Phrase
                || query instanceof Query.ExactCase
                || query instanceof Query.Attribute
                || (query instanceof Query.Reference reference && isList(reference.query()))
                || (query instanceof Query.Or or && or.parts().stream().allMatch(Expansions::isList));
    }

    private InvalidQueryException missing(String id, int offset) {
        boolean isList = Rule.isListId(id);
        Optional<String> near = Suggestions.nearest(
                id,
                references.names().stream()
                        .filter(name -> Rule.isListId(name) == isList)
                        .toList());
        String other = isList
                ? "define it under lists: in a rules file, or put the word in quotes to look for it"
                : "ids are written as they stand in the rules file, in the same case";
        return new InvalidQueryException(
                "there is no " + (isList ? "list " : "rule ") + id,
                offset,
                near.map(name -> "did you mean " + (isList ? "" : "rule:") + name + "?")
                        .orElse(other));
    }

    /** On its way out an error is told once, by the name of the rule that must be mended, wherever the way began. */
    private InvalidQueryException told(String id, InvalidQueryException e, int offset) {
        if (!e.getMessage().equals(told)) {
            told = "in " + shown(id) + ", at " + (e.offset() + 1) + ": " + e.getMessage();
        }
        return new InvalidQueryException(told, offset, e.hint());
    }

    private static String shown(String id) {
        return Rule.isListId(id) ? id : "rule:" + id;
    }

    private String circle(String id) {
        List<String> all = new ArrayList<>(path);
        List<String> circle = new ArrayList<>(all.subList(all.indexOf(id), all.size()));
        circle.add(id);
        return shown(id) + " refers to itself: " + String.join(" → ", circle);
    }
}
