package io.wirewatch.config;

import io.wirewatch.core.topic.InvalidTopicException;
import io.wirewatch.core.topic.WrittenTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML document that knows its line, so that a fault can be told with its place. */
record YamlNode(String file, Node node) {
    /** A key and its value. */
    record Entry(YamlNode key, YamlNode value) {}

    WrittenTopic.Place place() {
        return new WrittenTopic.Place(file, line());
    }

    private int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    InvalidTopicException wrong(String message, String hint) {
        return new InvalidTopicException(file, line(), message, hint);
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
                    .map(item -> new YamlNode(file, item))
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
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (!seen.add(key.text())) {
                throw key.wrong(key.text() + " stands twice", "put them together");
            }
            entries.add(new Entry(key, new YamlNode(file, tuple.getValueNode())));
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
