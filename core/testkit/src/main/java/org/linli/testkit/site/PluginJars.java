package org.linli.testkit.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs what was compiled, as the build does. */
public final class PluginJars {

    private PluginJars() {}

    /** A jar of a folder of classes and resources; gives the jar. */
    public static Path pack(Path classes, Path jar) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(path -> !path.equals(classes)).sorted().toList()) {
                var folder = Files.isDirectory(file);
                zip.putNextEntry(new ZipEntry(classes.relativize(file) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, zip);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a plugin into a folder of plugins: classes as a jar of this name, a jar as it is. */
    static void put(Path plugin, Path plugins, String name) {
        if (Files.isDirectory(plugin)) {
            pack(plugin, plugins.resolve(name));
            return;
        }
        try {
            Files.move(plugin, plugins.resolve(plugin.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
