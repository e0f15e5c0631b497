package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.PublishedSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Describes the operations as an OpenAPI 3.1 document. Schemas are those that ship, opened: a reader must put up with properties that it does not know,
 * since a later version may write more.
 */
final class OpenApi {
    private final PublishedSchemas schemas = PublishedSchemas.ofJsonSchema();
    private final Map<String, Object> paths = new LinkedHashMap<>();

    private OpenApi() {}

    static String json(List<Operation> operations, String version) {
        return Json.line(new OpenApi().document(operations, version));
    }

    private Map<String, Object> document(List<Operation> operations, String version) {
        operations.forEach(this::add);
        Object problem = content("application/problem+json", schemas.refer("Problem"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info(version));
        document.put("servers", List.of(Map.of("url", Api.ROOT)));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "responses",
                        Map.of("Problem", Map.of("description", "What is wrong (RFC 9457).", "content", problem)),
                        "schemas",
                        schemas.all()));
        return document;
    }

    private static Map<String, Object> info(String version) {
        return Map.of(
                "title",
                "Wirewatch",
                "version",
                version,
                "description",
                "Items, stories, alerts and trends as Wirewatch sees them, and the rules, feeds and silences that it works by. Ignore properties that you do not"
                        + " know: later versions may write more.",
                "license",
                Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    @SuppressWarnings("unchecked")
    private void add(Operation operation) {
        Map<String, Object> path =
                (Map<String, Object>) paths.computeIfAbsent(operation.path(), unused -> new LinkedHashMap<>());
        path.put(operation.method().name().toLowerCase(Locale.ROOT), described(operation));
    }

    private Map<String, Object> described(Operation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("tags", List.of(operation.section()));
        described.put("summary", operation.summary());
        if (!operation.parameters().isEmpty()) {
            described.put(
                    "parameters",
                    operation.parameters().stream().map(Parameter::described).toList());
        }
        if (operation.body() != null) {
            described.put(
                    "requestBody",
                    Map.of("required", true, "content", content(Reply.JSON, schemas.refer(operation.body()))));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        operation.answers().forEach((status, answer) -> answers.put(status.toString(), described(answer)));
        answers.put("default", Map.of("$ref", "#/components/responses/Problem"));
        described.put("responses", answers);
        return described;
    }

    private Map<String, Object> described(Answer answer) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", answer.meaning());
        if (answer.schema() != null) {
            Object one = schemas.refer(answer.schema());
            described.put("content", content(answer.contentType(), answer.isList() ? Lists.schema(one) : one));
        } else if (answer.contentType() != null) {
            described.put("content", Map.of(answer.contentType(), Map.of()));
        }
        return described;
    }

    private static Map<String, Object> content(String type, Object schema) {
        return Map.of(type, Map.of("schema", schema));
    }
}
