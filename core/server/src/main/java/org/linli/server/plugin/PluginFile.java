package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin as it lies in the folder: a jar, or a folder of classes.
 *
 * @param id its id, or the file's name where no descriptor could be read
 * @param descriptor empty when it cannot be used
 * @param problem why it cannot be used, if so
 * @param words its own and the core's, for its name
 */
record PluginFile(String id, Path path, Optional<Descriptor> descriptor, Optional<Message> problem, Bundles words) {

    static PluginFile sound(Path path, Descriptor descriptor, Bundles words) {
        return new PluginFile(descriptor.id(), path, Optional.of(descriptor), Optional.empty(), words);
    }

    /** As its descriptor says, or "" where none could be read. */
    String version() {
        return descriptor.map(Descriptor::version).orElse("");
    }

    PluginFile refused(Message why) {
        return new PluginFile(id, path, Optional.empty(), Optional.of(why), words);
    }
}
