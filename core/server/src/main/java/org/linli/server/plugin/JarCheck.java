package org.linli.server.plugin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.linli.server.words.Message;

/** Looks at a plugin's file before anything of it is loaded. */
final class JarCheck {

    private static final int ENTRIES_MAX = 50_000;
    private static final Pattern STRAY = Pattern.compile("(.*/)?\\.\\.(/.*)?|/.*|.*\\\\.*|[A-Za-z]:.*");
    private static final Set<String> ENDS =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private JarCheck() {}

    /** Why a jar is no plugin: too many entries, or a name that leads out of it. */
    static Optional<Message> problem(ZipFile jar) {
        if (jar.size() > ENTRIES_MAX) {
            return Optional.of(Message.of("plugin.reason.entries", jar.size()));
        }
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> STRAY.matcher(name).matches())
                .findFirst()
                .map(name -> Message.of("plugin.reason.stray", name));
    }

    /** Throws PluginFailure when a class of the plugin's own package ends the process; what it bundles is not read. */
    static void refuseExits(Path file, String basePackage) {
        var own = basePackage.replace('.', '/') + "/";
        try {
            if (Files.isDirectory(file)) {
                refuseExitsBelow(file, own);
            } else {
                try (var jar = FileSystems.newFileSystem(file)) {
                    refuseExitsBelow(jar.getPath("/"), own);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseExitsBelow(Path root, String own) throws IOException {
        var folder = root.resolve(own);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class") && ends(file)) {
                    throw PluginFailure.because(
                            "plugin.reason.exit", root.relativize(file).toString());
                }
            }
        }
    }

    private static boolean ends(Path compiled) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(compiled))) {
            return ClassCalls.of(in).stream().anyMatch(ENDS::contains);
        }
    }
}
