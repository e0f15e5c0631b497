package io.wirewatch.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Gathers the JSON Schemas that ship into one document, each under its name, with references between them as references within that document.
 *
 * <p>There they are open: a reader must put up with properties that it does not know, since a later version may write more. (The files are closed, so that
 * our own tests notice what is not described.) Not to be shared between threads.
 */
public final class PublishedSchemas {
    private static final String PLACE = "#/components/schemas/";
    private static final String LOCAL = "#/$defs/";
    private static final String FILE_END = ".json";

    private final ObjectNode gathered = Json.mapper().createObjectNode();
    private final String definitions;

    private PublishedSchemas(String definitions) {
        this.definitions = definitions;
    }

    /** For OpenAPI 3.1, which takes JSON Schema (2020-12) as it is. */
    public static PublishedSchemas ofJsonSchema() {
        return new PublishedSchemas("$defs");
    }

    /** For AsyncAPI, which builds on draft 7: there {@code $defs} is called {@code definitions}. */
    static PublishedSchemas ofDraft7() {
        return new PublishedSchemas("definitions");
    }

    /** A reference to a schema, which is gathered with all that it refers to. */
    public Map<String, String> refer(String name) {
        return Map.of("$ref", reference(name).get("$ref").textValue());
    }

    /** All that was asked for so far, by name. */
    public Map<String, Object> all() {
        return Json.mapper().convertValue(gathered, new TypeReference<>() {});
    }

    /** A reference to a schema, which is gathered with all that it refers to. */
    ObjectNode reference(String name) {
        if (!gathered.has(name)) {
            gathered.putNull(name); // it may refer to itself
            gathered.set(name, published(name, file(name)));
        }
        return Json.mapper().createObjectNode().put("$ref", PLACE + name);
    }

    /** All that was asked for so far, by name. */
    ObjectNode gathered() {
        return gathered;
    }

    private JsonNode published(String name, JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.mapper().createArrayNode();
            array.forEach(element -> copy.add(published(name, element)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = Json.mapper().createObjectNode();
        object.properties().forEach(property -> publish(name, property.getKey(), property.getValue(), copy));
        return copy;
    }

    private void publish(String name, String keyword, JsonNode value, ObjectNode copy) {
        switch (keyword) {
            case "$schema" -> {}
            case "$ref" -> copy.put(keyword, reference(name, value.textValue()));
            case "$defs" -> copy.set(definitions, published(name, value));
            case "additionalProperties" -> {
                if (value.isObject()) {
                    copy.set(keyword, published(name, value));
                }
            }
            default -> copy.set(keyword, published(name, value));
        }
    }

    private String reference(String name, String written) {
        if (written.startsWith(LOCAL)) {
            return PLACE + name + "/" + definitions + "/" + written.substring(LOCAL.length());
        }
        return reference(written.substring(0, written.length() - FILE_END.length()))
                .get("$ref")
                .textValue();
    }

    private static JsonNode file(String name) {
        String path = "/schema/" + name + FILE_END;
        try (InputStream stream = PublishedSchemas.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("there is no schema " + path);
            }
            return Json.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
