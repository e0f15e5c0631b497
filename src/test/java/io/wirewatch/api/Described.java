package io.wirewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.wirewatch.SchemaValidation;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds questions and answers against what the operations of the API say of themselves. */
public final class Described {
    private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

    private final List<Operation> operations;

    private Described(List<Operation> operations) {
        this.operations = operations;
    }

    static Described by(Api api) {
        return new Described(api.operations());
    }

    /** The operations that the page asks, with nobody behind them to answer. */
    public static Described withoutService() {
        Changes changes = new Changes(null);
        return new Described(Stream.of(
                        new ItemsResource(null, null).operations(),
                        new StoriesResource(null, null, null).operations(),
                        new AlertsResource(null, null).operations(),
                        new TrendsResource(null).operations(),
                        new FeedsResource(null).operations(),
                        new FeedChanges(null, changes).operations(),
                        new RulesResource(null).operations(),
                        new RuleChanges(null, null, null, changes).operations(),
                        new SilencesResource(null).operations(),
                        new SilenceChanges(null, changes).operations(),
                        new DeadLettersResource(null).operations(),
                        new DeadLetterRetries(null, null).operations(),
                        new NamesResource(null).operations(),
                        new BacktestsResource(null, null).operations(),
                        new StatusResource("1", List::of).operations())
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Claims that an operation takes such a question.
     *
     * @param parameters their names
     * @param body empty for none
     */
    public void requireQuestion(String method, String path, Collection<String> parameters, byte[] body) {
        Operation operation = operation(method, path);
        assertThat(operation.parameters())
                .as("%s takes these parameters", operation.id())
                .extracting(Parameter::name)
                .containsAll(parameters);
        if (body.length > 0) {
            assertThat(operation.body()).as("%s takes a body", operation.id()).isNotNull();
            requireValid(operation.body(), json(body));
        }
    }

    /** Claims that it is a problem as the API tells them. */
    public static void requireProblem(int status, String contentType, byte[] body) {
        assertThat(contentType).isEqualTo("application/problem+json");
        SchemaValidation.requireValid("Problem", body);
        assertThat(json(body).get("status").intValue()).isEqualTo(status);
    }

    /** Claims that an operation answers so; gives its id. */
    public String requireAnswer(String method, String path, int status, String contentType, byte[] body) {
        Operation operation = operation(method, path);
        Answer answer = operation.answers().get(status);
        assertThat(answer).as("%s may answer with %d", operation.id(), status).isNotNull();
        requireContent(answer, contentType, body);
        return operation.id();
    }

    private static void requireContent(Answer answer, String contentType, byte[] body) {
        if (answer.isList()) {
            JsonNode page = json(body);
            assertThat(page.get("data").isArray()).isTrue();
            page.get("data").forEach(one -> requireValid(answer.schema(), one));
        } else if (answer.schema() != null) {
            requireValid(answer.schema(), json(body));
        } else if (answer.contentType() != null) {
            assertThat(contentType).startsWith(answer.contentType());
        } else {
            assertThat(body).isEmpty();
        }
    }

    private static void requireValid(String schema, JsonNode value) {
        Set<ValidationMessage> faults = SchemaValidation.validate(schema, Json.bytes(value));
        assertThat(faults).as("%s: %s", schema, value).isEmpty();
    }

    private Operation operation(String method, String path) {
        return operations.stream()
                .filter(one -> one.method().name().equals(method))
                .filter(one -> path.matches(HOLE.matcher(one.path()).replaceAll("[^/]+")))
                .min((one, other) -> Integer.compare(holes(one), holes(other)))
                .orElseThrow(() -> new AssertionError("no operation has " + method + " " + path));
    }

    private static int holes(Operation operation) {
        return operation.path().length() - operation.path().replace("{", "").length();
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
