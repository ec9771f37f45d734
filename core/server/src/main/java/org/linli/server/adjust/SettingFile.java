package org.linli.server.adjust;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.words.Words;
import org.linli.server.plugin.PluginSettings.Declared;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingShape.Item;

/**
 * Writes what plugins are set to, of district.yml and of the database, as a part of a district.yml. Secrets are named
 * and left out.
 */
public final class SettingFile {

    private final Words words;
    private final Function<String, Map<String, String>> stored;

    /** @param stored what is stored of a plugin, by key, without secrets */
    public SettingFile(Words words, Function<String, Map<String, String>> stored) {
        this.words = words;
        this.stored = stored;
    }

    public void write(Iterable<Declared> plugins, Writer to) throws IOException {
        to.write("# " + words.text("export.settings.head") + "\nplugins:\n");
        for (var plugin : plugins) {
            to.write("  - id: " + plugin.id() + "\n");
            if (!plugin.shape().items().isEmpty()) {
                to.write("    settings:\n");
                for (var item : plugin.shape().items()) {
                    to.write("      " + line(plugin, item) + "\n");
                }
            }
        }
    }

    private String line(Declared plugin, Item item) {
        if (item.secret()) {
            return "# " + item.key() + ": " + words.text("export.settings.secret");
        }
        var fixed = Optional.ofNullable(plugin.fixed().get(item.key())).map(Given::value);
        var given = fixed.or(() -> Optional.ofNullable(stored.apply(plugin.id()).get(item.key())));
        // a text of JSON is one of YAML; what nobody has set is there to be read, and goes on being as declared
        return given.map(value -> item.key() + ": " + TextNode.valueOf(value))
                .orElseGet(() -> "# " + item.key() + ": " + item.standard().orElse(""));
    }
}
