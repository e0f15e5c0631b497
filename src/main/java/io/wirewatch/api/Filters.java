package io.wirewatch.api;

import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.References;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.view.AlertFilter;
import io.wirewatch.view.NewsFilter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which items, stories or alerts a request wants. Safe to share between threads. */
final class Filters {
    private static final Parameter QUERY = Parameter.text(
            "query", "A query in the rule language; it may refer to saved rules and word lists (`rule:`, `@`).");
    private static final List<Parameter> TAGS = List.of(
            Parameter.texts("region", "Codes or names of regions; what lies in one counts."),
            Parameter.texts("topic", "Codes or names of topics; what is narrower counts."),
            Parameter.texts("language", "BCP 47 tags."),
            Parameter.texts("source", "Ids or names of sources."));
    private static final Parameter STORY = Parameter.text("story", "Id of a story.");

    /** A span of time. */
    static final List<Parameter> SPAN = List.of(
            Parameter.text(
                    "from",
                    "The first moment: a time such as 2026-02-03T18:00:00Z, or a time ago such as 90m, 12h or 7d."),
            Parameter.text("to", "The moment after the last, written alike."));

    /** What requests for items take, and for stories. */
    static final List<Parameter> NEWS = joined(List.of(List.of(QUERY), TAGS, SPAN));

    static final List<Parameter> ITEMS = joined(List.of(NEWS, List.of(STORY)));

    /** What requests for alerts take. */
    static final List<Parameter> ALERTS = joined(List.of(
            List.of(
                    Parameter.choices("severity", "Severities of rules.", names(Severity.values())),
                    Parameter.texts("rule", "Ids of rules."),
                    Parameter.choices("state", "How alerts stand.", names(AlertState.values()))),
            TAGS,
            List.of(STORY, Parameter.text("item", "Id of an item.")),
            SPAN));

    private final References references;

    /** @param references saved rules and word lists */
    Filters(References references) {
        this.references = references;
    }

    NewsFilter news(Call call) {
        Optional<String> story = call.knows(STORY.name()) ? call.text(STORY.name()) : Optional.empty();
        return new NewsFilter(
                call.text(QUERY.name()).map(this::query).orElse(null),
                call.texts("region"),
                call.texts("topic"),
                call.texts("language"),
                call.texts("source"),
                story.orElse(null),
                from(call),
                to(call));
    }

    static AlertFilter alerts(Call call) {
        return new AlertFilter(
                call.choices("severity", Severity.class),
                call.texts("rule"),
                call.choices("state", AlertState.class),
                call.texts("region"),
                call.texts("topic"),
                call.texts("language"),
                call.texts("source"),
                call.text(STORY.name()).orElse(null),
                call.text("item").orElse(null),
                from(call),
                to(call));
    }

    /** Null for the beginning. */
    static Instant from(Call call) {
        return call.time("from").orElse(null);
    }

    /** Null for now. */
    static Instant to(Call call) {
        return call.time("to").orElse(null);
    }

    /**
     * A query with what it refers to.
     *
     * @throws ProblemException when it is none, with the place
     */
    private Query query(String written) {
        try {
            return RuleParser.parse(written, references);
        } catch (InvalidQueryException e) {
            Problem.Place place = new Problem.Place(QUERY.name(), null, e.offset(), null, e.getMessage(), e.hint());
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "The query cannot be read: " + e.getMessage(), List.of(place));
        }
    }

    /** The names of an enum's constants in JSON. */
    static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Filters::name).toList();
    }

    static String name(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static List<Parameter> joined(List<List<Parameter>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
