package io.wirewatch.config;

import io.wirewatch.core.topic.WrittenTopic;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML document that knows its line, so that a fault can be told with its place. */
record YamlNode(String file, Node node, Fault fault) {
    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

    /** Makes what is thrown of a fault; the hint may be null. */
    interface Fault {
        RuntimeException at(String file, int line, String message, String hint);
    }

    /**
     * A whole document.
     *
     * @param hint what a file should hold
     */
    static YamlNode parse(String text, String file, String hint, Fault fault) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw fault.at(file, 0, "the file is empty", hint);
            }
            return new YamlNode(file, root, fault);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw fault.at(file, line, "this is no YAML: " + e.getProblem(), null);
        } catch (YAMLException e) {
            throw fault.at(file, 0, "this is no YAML: " + e.getMessage(), null);
        }
    }

    /** A key and its value. */
    record Entry(YamlNode key, YamlNode value) {}

    WrittenTopic.Place place() {
        return new WrittenTopic.Place(file, line());
    }

    int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    RuntimeException wrong(String message, String hint) {
        return fault.at(file, line(), message, hint);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong("expected a single value", null);
    }

    /** The members of a list; a single value is a list of one. */
    List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(file, item, fault))
                    .toList();
        }
        return List.of(this);
    }

    /** The keys with their values, each key once. */
    List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("expected keys and values, such as \"name: earthquake\"", null);
        }
        Set<String> seen = new TreeSet<>();
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode(), fault);
            if (!seen.add(key.text())) {
                throw key.wrong(key.text() + " stands twice", "put them together");
            }
            entries.add(new Entry(key, new YamlNode(file, tuple.getValueNode(), fault)));
        }
        return entries;
    }

    boolean has(String key) {
        return get(key) != null;
    }

    /** The value of a key, or null. */
    YamlNode get(String key) {
        return entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst()
                .orElse(null);
    }
}
