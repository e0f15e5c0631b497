package io.wirewatch.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML into the same records as {@link Json}, with the same strictness. Safe to share between threads. */
public final class Yaml {
    /** Characters of a document: rules by the million. The parser's own limit, 3 million, is that for 60,000 rules. */
    private static final int MAX_CHARACTERS = 512 * 1024 * 1024;

    private static final YAMLMapper MAPPER =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(limits()).build());

    private Yaml() {}

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        return options;
    }

    /**
     * A whole document; an empty one is an empty object.
     *
     * @throws UnreadableJsonException when it is no YAML; the place is line and column
     */
    public static JsonNode tree(String document) {
        try {
            JsonNode tree = MAPPER.readTree(document);
            return tree == null || tree.isMissingNode() || tree.isNull() ? JsonNodeFactory.instance.objectNode() : tree;
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.of(e);
        }
    }

    /** A tree of JSON as a YAML document. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as YAML: " + tree, e);
        }
    }

    /** @throws UnreadableJsonException when the node is no such record; the place is a JSON Pointer within the node */
    public static <T> T read(JsonNode node, Class<T> type) {
        try {
            return Json.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.of(e);
        }
    }
}
