package io.wirewatch.delivery;

import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.References;
import io.wirewatch.core.rule.RuleParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the parameters of a request for events. What a filter on tags means is what the rule language says. Safe to share between threads. */
final class EventRequestReader {
    /** Parameter → field of the rule language. */
    private static final Map<String, String> TAGS =
            Map.of("region", "region", "topic", "topic", "language", "lang", "source", "source");

    private static final Set<String> KNOWN = Set.of(
            "kinds",
            "recent",
            "lastEventId",
            "region",
            "topic",
            "language",
            "source",
            "severity",
            "rule",
            "story",
            "query");
    private static final int MOST_VALUES = 100;

    private final References references;
    private final int mostRecent;

    /**
     * @param references what a query may refer to
     * @param mostRecent how many recent events there are at most
     */
    EventRequestReader(References references, int mostRecent) {
        this.references = references;
        this.mostRecent = mostRecent;
    }

    /**
     * Reads a request.
     *
     * @param given the parameters; each may come several times, and have several values with commas between
     * @param header {@code Last-Event-ID}, which browsers send when they come back; null when there is none
     * @throws InvalidParameterException when there is something wrong with one
     */
    EventRequest read(Map<String, List<String>> given, String header) {
        for (String name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw InvalidParameterException.of(
                        "request", "there is a parameter that is not known here", "known are " + sorted(KNOWN));
            }
        }
        EventFilter filter = new EventFilter(
                kinds(values(given, "kinds")),
                query(given),
                severities(values(given, "severity")),
                values(given, "rule"),
                values(given, "story"));
        Optional<String> last = Optional.ofNullable(header).or(() -> single(given, "lastEventId"));
        return new EventRequest(filter, last.filter(id -> !id.isEmpty()), recent(given));
    }

    private static Set<EventKind> kinds(Set<String> words) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (String word : words) {
            kinds.add(EventKind.of(word)
                    .orElseThrow(() -> InvalidParameterException.of(
                            "kinds", "there is no such kind of event", "kinds are item, story and alert")));
        }
        return kinds.isEmpty() ? EnumSet.of(EventKind.ITEM, EventKind.ALERT) : kinds;
    }

    private static Set<Severity> severities(Set<String> words) {
        Map<String, Severity> known = Arrays.stream(Severity.values())
                .collect(Collectors.toMap(severity -> severity.name().toLowerCase(Locale.ROOT), severity -> severity));
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        for (String word : words) {
            if (!known.containsKey(word)) {
                throw InvalidParameterException.of(
                        "severity", "there is no such severity", "severities are info, low, medium, high and critical");
            }
            severities.add(known.get(word));
        }
        return severities;
    }

    private Query query(Map<String, List<String>> given) {
        List<Query> parts = new ArrayList<>();
        TAGS.keySet().stream().sorted().forEach(name -> tags(name, values(given, name))
                .ifPresent(parts::add));
        single(given, "query").map(this::written).ifPresent(parts::add);
        return parts.size() < 2 ? parts.stream().findFirst().orElse(null) : new Query.And(parts);
    }

    private Query written(String query) {
        try {
            return RuleParser.parse(query, references);
        } catch (InvalidQueryException e) {
            throw InvalidParameterException.of("query", e, e.offset());
        }
    }

    private static Optional<Query> tags(String parameter, Set<String> values) {
        List<Query> any = values.stream().map(value -> tag(parameter, value)).toList();
        return any.size() < 2 ? any.stream().findFirst() : Optional.of(new Query.Or(any));
    }

    private static Query tag(String parameter, String value) {
        try {
            return RuleParser.parse(TAGS.get(parameter) + ":\"" + value.replace('"', ' ') + "\"");
        } catch (InvalidQueryException e) {
            throw InvalidParameterException.of(parameter, e, null);
        }
    }

    private Optional<Integer> recent(Map<String, List<String>> given) {
        Optional<String> written = single(given, "recent");
        if (written.isPresent() && !written.get().matches("[0-9]{1,6}")) {
            throw InvalidParameterException.of("recent", "takes a whole number", "such as 50");
        }
        return written.map(number -> Math.min(mostRecent, Integer.parseInt(number)));
    }

    private static Optional<String> single(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw InvalidParameterException.of(name, "may be given once only", null);
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    private static Set<String> values(Map<String, List<String>> given, String name) {
        Set<String> values = given.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (values.size() > MOST_VALUES) {
            throw InvalidParameterException.of(name, "has more than " + MOST_VALUES + " values", null);
        }
        return values;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
