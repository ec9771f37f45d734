package org.linli.server.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file. What is asked for and not as it should be becomes a problem with its line, and the answer
 * is empty; {@link #refuseOthers} tells of keys that nobody asked for.
 */
public final class YamlMap {

    private final int line;
    private final String path;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Problems problems;

    YamlMap(MappingNode node, String path, Problems problems) {
        this.line = lineOf(node);
        this.path = path;
        this.problems = problems;
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(lineOf(tuple.getKeyNode()), "yaml.key");
            } else if (nodes.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                problems.add(lineOf(key), "yaml.twice", key.getValue());
            } else {
                lines.put(key.getValue(), lineOf(key));
            }
        }
    }

    public int line() {
        return line;
    }

    /** The line of a key, or of the mapping when it has none such. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return nodes.keySet();
    }

    public boolean has(String key) {
        return nodes.containsKey(key);
    }

    public boolean isMap(String key) {
        return nodes.get(key) instanceof MappingNode;
    }

    public Optional<String> value(String key) {
        return node(key).flatMap(node -> scalar(node, key));
    }

    /** The text of a key that must be there and not blank. */
    public Optional<String> required(String key) {
        if (!has(key)) {
            asked.add(key);
            problems.add(line, "yaml.missing", path + key);
            return Optional.empty();
        }
        return value(key).filter(text -> {
            if (text.isBlank()) {
                problems.add(line(key), "yaml.blank", path + key);
            }
            return !text.isBlank();
        });
    }

    /** Whether the key says true; false when it is not there. */
    public boolean flag(String key) {
        var said = value(key).orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            problems.add(line(key), "yaml.flag", path + key);
        }
        return said.equals("true");
    }

    public Optional<Integer> number(String key, int min, int max) {
        return value(key).flatMap(text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= min && value <= max) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException wrong) {
                // told below
            }
            problems.add(line(key), "yaml.number", path + key, Integer.toString(min), Integer.toString(max), text);
            return Optional.empty();
        });
    }

    /** A list of texts; one text alone is a list of one. */
    public List<Item> texts(String key) {
        var found = new ArrayList<Item>();
        node(key).ifPresent(node -> {
            var each = node instanceof SequenceNode list ? list.getValue() : List.of(node);
            each.forEach(item -> scalar(item, key).ifPresent(text -> found.add(new Item(lineOf(item), text))));
        });
        return found;
    }

    public Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> mapping(node, path + key));
    }

    public List<YamlMap> maps(String key) {
        var found = new ArrayList<YamlMap>();
        node(key).ifPresent(node -> {
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(item -> mapping(item, path + key).ifPresent(found::add));
            } else if (!empty(node)) {
                problems.add(lineOf(node), "yaml.list", path + key);
            }
        });
        return found;
    }

    /** Refuses the keys that were not asked for until now. */
    public void refuseOthers() {
        for (var key : nodes.keySet()) {
            if (!asked.contains(key)) {
                problems.add(line(key), "yaml.unknown", path + key, String.join(", ", asked));
            }
        }
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(nodes.get(key));
    }

    private Optional<String> scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.add(lineOf(node), "yaml.text", path + key);
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(Node node, String where) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, where + ".", problems));
        }
        if (!empty(node)) {
            problems.add(lineOf(node), "yaml.map", where);
        }
        return Optional.empty();
    }

    private static boolean empty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** A text of a list, with its line. */
    public record Item(int line, String text) {}
}
