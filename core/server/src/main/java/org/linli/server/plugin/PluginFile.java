package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.linli.server.signature.Signed;
import org.linli.server.signature.Trust;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin as it lies in the folder: a jar, or a folder of classes.
 *
 * @param id its id, or the file's name where no descriptor could be read
 * @param descriptor empty when it cannot be used
 * @param problem why it cannot be used, if so
 * @param words its own and the core's, for its name
 * @param signed how it is signed, whoever is trusted
 */
record PluginFile(
        String id,
        Path path,
        Optional<Descriptor> descriptor,
        Optional<Message> problem,
        Bundles words,
        Signed signed) {

    /** What cannot be used, whoever signed it. */
    PluginFile(String id, Path path, Optional<Descriptor> descriptor, Optional<Message> problem, Bundles words) {
        this(id, path, descriptor, problem, words, Signed.NOT);
    }

    static PluginFile sound(Path path, Descriptor descriptor, Bundles words, Signed signed) {
        return new PluginFile(descriptor.id(), path, Optional.of(descriptor), Optional.empty(), words, signed);
    }

    /** As its descriptor says, or "" where none could be read. */
    String version() {
        return descriptor.map(Descriptor::version).orElse("");
    }

    /** Whether it can be used, and the district lets it run. */
    boolean runs(Trust trust) {
        return descriptor.isPresent() && trust.of(signed).allowed();
    }

    /** Why it cannot be used, or the district does not let it run. */
    Optional<Message> refusal(Trust trust) {
        return problem.or(() -> trust.of(signed).refusal());
    }

    PluginFile refused(Message why) {
        return new PluginFile(id, path, Optional.empty(), Optional.of(why), words);
    }
}
