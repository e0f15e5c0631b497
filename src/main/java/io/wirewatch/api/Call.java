package io.wirewatch.api;

import io.javalin.http.Context;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A request, read by what its operation says about parameters. What does not fit becomes a {@link ProblemException}. For one thread. */
final class Call {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhd])");
    /** A percent sign that encodes nothing (RFC 3986, section 2.1); the server would leave its parameter out without a word. */
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final int LONGEST_VALUE = 25_000;

    private final Context context;
    private final Operation operation;
    private final InstantSource clock;

    /** @throws ProblemException when there are parameters that the operation does not know */
    Call(Context context, Operation operation, InstantSource clock) {
        this.context = context;
        this.operation = operation;
        this.clock = clock;
        requireKnown();
    }

    private void requireKnown() {
        String query = context.queryString();
        if (query != null && STRAY_PERCENT.matcher(query).find()) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "The address has a % that encodes nothing; write %25 for the sign.");
        }
        Set<String> known = operation.parameters().stream()
                .filter(Parameter::isQuery)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        List<Problem.Place> unknown = context.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.Place.parameter(name, "is not known here"))
                .toList();
        if (!unknown.isEmpty()) {
            String list = known.isEmpty()
                    ? "There are none here."
                    : "Those known are " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
            throw new ProblemException(ProblemKind.INVALID_PARAMETER, "There are unknown parameters. " + list, unknown);
        }
    }

    /** Where this server is, as the caller names it, without a slash at its end: {@code http://127.0.0.1:8080}. */
    String site() {
        return context.scheme() + "://" + context.header("Host");
    }

    /** What was asked for. */
    String address() {
        String query = context.queryString();
        return site() + context.path() + (query == null ? "" : "?" + query);
    }

    Instant now() {
        return clock.instant();
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** Whether the operation has such a parameter. */
    boolean knows(String name) {
        return operation.parameters().stream().anyMatch(one -> one.name().equals(name));
    }

    /** Null when it is missing. */
    String header(String name) {
        return context.header(name);
    }

    Optional<String> text(String name) {
        List<String> given = context.queryParams(name);
        if (given.size() > 1) {
            throw ProblemException.parameter(name, "is given more than once");
        }
        return given.stream()
                .map(value -> sound(name, value))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The values given, one by one or between commas. */
    Set<String> texts(String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(sound(name, value).split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String sound(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw ProblemException.parameter(name, "is longer than " + LONGEST_VALUE + " characters");
        }
        List<String> values = parameter(name).values();
        if (!values.isEmpty() && !value.isEmpty()) {
            Arrays.stream(value.split(",")).forEach(one -> requireOneOf(name, one.strip(), values));
        }
        return value.strip();
    }

    private static void requireOneOf(String name, String value, List<String> values) {
        if (!values.contains(value)) {
            throw ProblemException.parameter(name, "must be one of " + String.join(", ", values));
        }
    }

    private Parameter parameter(String name) {
        return operation.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.id() + " has no parameter " + name));
    }

    /** One of the values of an enum, by its name in JSON. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> constant(value, type));
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(value -> constant(value, type)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(String value, Class<E> type) {
        return Enum.valueOf(type, value.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    /** @param most also the largest allowed */
    int number(String name, int least, int most, int otherwise) {
        Optional<String> written = text(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        String refusal = "must be a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(written.get());
            if (number < least || number > most) {
                throw ProblemException.parameter(name, refusal);
            }
            return number;
        } catch (NumberFormatException e) {
            throw ProblemException.parameter(name, refusal);
        }
    }

    boolean flag(String name) {
        Optional<String> written = text(name);
        written.ifPresent(value -> requireOneOf(name, value, List.of("true", "false")));
        return written.filter("true"::equals).isPresent();
    }

    /** A moment, or so long ago. */
    Optional<Instant> time(String name) {
        return text(name).map(written -> moment(name, written));
    }

    /** A moment as it is written in a parameter or a body: a time, or a time ago. */
    Instant moment(String name, String written) {
        Matcher ago = AGO.matcher(written);
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            Duration unit =
                    switch (ago.group(2)) {
                        case "m" -> Duration.ofMinutes(1);
                        case "h" -> Duration.ofHours(1);
                        default -> Duration.ofDays(1);
                    };
            return now().minus(unit.multipliedBy(number));
        }
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw ProblemException.parameter(
                    name, "must be a time such as 2026-02-03T18:00:00Z, or a time ago such as 90m, 12h or 7d");
        }
    }

    /** The body as an object of any properties. */
    @SuppressWarnings("unchecked")
    Map<String, Object> object() {
        return body(Map.class);
    }

    /** The body as a record. */
    <T> T body(Class<T> type) {
        String declared = context.contentType();
        if (declared == null || !declared.toLowerCase(Locale.ROOT).startsWith(Reply.JSON)) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_TYPE, "Send the body as Content-Type: application/json.");
        }
        try {
            return Json.read(context.bodyAsBytes(), type);
        } catch (UnreadableJsonException e) {
            String pointer = e.place().startsWith("/") ? e.place() : null;
            String where = pointer == null && !e.place().isEmpty() ? " at " + e.place() : "";
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "The body cannot be read" + where + ".",
                    List.of(Problem.Place.body(pointer, e.getMessage())));
        }
    }
}
