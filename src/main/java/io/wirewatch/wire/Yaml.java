package io.wirewatch.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML into the same records as {@link Json}, with the same strictness. Safe to share between threads. */
public final class Yaml {
    /** The library stops at 3 MB by itself, which a desk's rules exceed; these files are the user's own. */
    private static final int LONGEST = Integer.MAX_VALUE;

    private static final YAMLMapper MAPPER =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(unlimited()).build());

    private Yaml() {}

    private static LoaderOptions unlimited() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
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

    /** @throws UnreadableJsonException when the node is no such record; the place is a JSON Pointer within the node */
    public static <T> T read(JsonNode node, Class<T> type) {
        try {
            return Json.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.of(e);
        }
    }
}
