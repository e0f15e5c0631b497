package io.wirewatch.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of an operation, as it is read and as OpenAPI describes it.
 *
 * @param place {@code query}, {@code path} or {@code header}
 * @param type {@code string}, {@code integer} or {@code boolean}
 * @param values all that it may be; empty for anything of its type
 * @param several whether it may be given more than once, or several values between commas
 * @param meaning a sentence
 */
record Parameter(String name, String place, String type, List<String> values, boolean several, String meaning) {
    static Parameter text(String name, String meaning) {
        return new Parameter(name, "query", "string", List.of(), false, meaning);
    }

    static Parameter texts(String name, String meaning) {
        return new Parameter(name, "query", "string", List.of(), true, meaning);
    }

    static Parameter number(String name, String meaning) {
        return new Parameter(name, "query", "integer", List.of(), false, meaning);
    }

    static Parameter flag(String name, String meaning) {
        return new Parameter(name, "query", "boolean", List.of(), false, meaning);
    }

    static Parameter choice(String name, String meaning, List<String> values) {
        return new Parameter(name, "query", "string", values, false, meaning);
    }

    static Parameter choices(String name, String meaning, List<String> values) {
        return new Parameter(name, "query", "string", values, true, meaning);
    }

    static Parameter inPath(String name, String meaning) {
        return new Parameter(name, "path", "string", List.of(), false, meaning);
    }

    static Parameter header(String name, String meaning) {
        return new Parameter(name, "header", "string", List.of(), false, meaning);
    }

    boolean isQuery() {
        return place.equals("query");
    }

    /** As a Parameter Object of OpenAPI 3.1. */
    Map<String, Object> described() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", type);
        if (!values.isEmpty()) {
            one.put("enum", new ArrayList<>(values));
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", place);
        described.put("description", meaning);
        if (place.equals("path")) {
            described.put("required", true);
        }
        described.put("schema", several ? Map.of("type", "array", "items", one) : one);
        return described;
    }
}
