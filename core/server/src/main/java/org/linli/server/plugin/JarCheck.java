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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linli.server.words.Message;

/** Looks at a plugin's file before anything of it is loaded. */
final class JarCheck {

    private static final int ENTRIES_MAX = 50_000;
    private static final Pattern STRAY = Pattern.compile("(.*/)?\\.\\.(/.*)?|/.*|.*\\\\.*|[A-Za-z]:.*");
    private static final long ENTRY_BYTES_MAX = 64L * 1024 * 1024;
    private static final long UNPACKED_BYTES_MAX = 1024L * 1024 * 1024;
    private static final Set<String> ENDS =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
    private static final Set<String> SHARED = Set.of(
            "java/lang/System.setProperty",
            "java/lang/System.clearProperty",
            "java/lang/System.setProperties",
            "java/lang/System.setIn",
            "java/lang/System.setOut",
            "java/lang/System.setErr",
            "java/lang/System.setSecurityManager",
            "java/lang/Thread.setDefaultUncaughtExceptionHandler",
            "java/lang/Runtime.addShutdownHook",
            "java/util/Locale.setDefault",
            "java/util/TimeZone.setDefault");

    private JarCheck() {}

    /** Why a jar is no plugin: too many entries, too much in them, or a name that leads out of it. */
    static Optional<Message> problem(ZipFile jar) {
        if (jar.size() > ENTRIES_MAX) {
            return Optional.of(Message.of("plugin.reason.entries", jar.size()));
        }
        var sizes = jar.stream().mapToLong(ZipEntry::getSize).summaryStatistics();
        if (sizes.getMax() > ENTRY_BYTES_MAX || sizes.getSum() > UNPACKED_BYTES_MAX) {
            return Optional.of(Message.of("plugin.reason.unpacked"));
        }
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> STRAY.matcher(name).matches())
                .findFirst()
                .map(name -> Message.of("plugin.reason.stray", name));
    }

    /**
     * Throws PluginFailure when a class of the plugin's own package ends the process, or changes what all in it share;
     * what it bundles is not read.
     */
    static void refuseMeddling(Path file, String basePackage) {
        var own = basePackage.replace('.', '/') + "/";
        try {
            if (Files.isDirectory(file)) {
                refuseBelow(file, own);
            } else {
                try (var jar = FileSystems.newFileSystem(file)) {
                    refuseBelow(jar.getPath("/"), own);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseBelow(Path root, String own) throws IOException {
        var folder = root.resolve(own);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class")) {
                    refuse(root.relativize(file).toString(), calls(file));
                }
            }
        }
    }

    private static void refuse(String name, Set<String> calls) {
        if (calls.stream().anyMatch(ENDS::contains)) {
            throw PluginFailure.because("plugin.reason.exit", name);
        }
        calls.stream().filter(SHARED::contains).findFirst().ifPresent(call -> {
            var method = call.substring(call.lastIndexOf('/') + 1);
            throw PluginFailure.because("plugin.reason.shared", name, method);
        });
    }

    private static Set<String> calls(Path compiled) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(compiled))) {
            return ClassCalls.of(in);
        }
    }
}
