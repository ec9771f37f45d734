package org.linli.server.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads a YAML text whose top is a mapping. No object is made of it: only the tree is read. */
public final class YamlText {

    private static final int CHARACTERS_MAX = 1_000_000;
    private static final int DEPTH_MAX = 20;
    private static final int ALIASES_MAX = 20;

    private YamlText() {}

    /** Empty when the text cannot be read; the problem says where. */
    public static Optional<YamlMap> read(String text, Problems problems) {
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setMaxAliasesForCollections(ALIASES_MAX);
        try {
            if (new Yaml(options).compose(new StringReader(text)) instanceof MappingNode top) {
                return Optional.of(new YamlMap(top, "", problems));
            }
            problems.add(1, "yaml.map", "");
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            problems.add(line, "yaml.syntax", String.valueOf(wrong.getProblem()));
        } catch (YAMLException wrong) {
            problems.add(0, "yaml.syntax", String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }
}
