package org.linli.server.assembly;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refused;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlText;

/**
 * What a site is made of, one line each: the core, every plugin with version and hash, every setting and every change
 * of a procedure that district.yml says. Secrets are not in it.
 *
 * @param lines by what it is, as {@code plugin service-365}
 */
public record Inventory(SortedMap<String, String> lines) {

    static final Inventory NOTHING = new Inventory(new TreeMap<>());

    public Inventory {
        lines = new TreeMap<>(lines);
    }

    /**
     * One difference.
     *
     * @param before "" when it is new
     * @param after "" when it goes
     */
    public record Change(String what, String before, String after) {}

    /** What would be other after it. */
    public List<Change> to(Inventory after) {
        var all = new TreeSet<>(lines.keySet());
        all.addAll(after.lines.keySet());
        var changes = new ArrayList<Change>();
        for (var what : all) {
            var change = new Change(what, lines.getOrDefault(what, ""), after.lines.getOrDefault(what, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Empty where there is no lock yet. Throws Refused when the file is no lock. */
    static Inventory read(Path lock) {
        if (!Files.exists(lock)) {
            return NOTHING;
        }
        var problems = new Problems();
        try {
            var lines = new TreeMap<String, String>();
            YamlText.read(Files.readString(lock), problems)
                    .ifPresent(map ->
                            map.keys().forEach(key -> map.value(key).ifPresent(text -> lines.put(key, text))));
            if (!problems.none()) {
                throw Refused.because("", "command.lock.broken", lock);
            }
            return new Inventory(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the lock file has it: a text of JSON is one of YAML. */
    String text(String head) {
        return lines.entrySet().stream().map(Inventory::line).collect(Collectors.joining("", "# " + head + "\n", ""));
    }

    private static String line(Map.Entry<String, String> line) {
        return TextNode.valueOf(line.getKey()) + ": " + TextNode.valueOf(line.getValue()) + "\n";
    }
}
