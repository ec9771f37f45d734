package org.linli.server.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linli.server.signature.Signed;
import org.linli.server.words.BundleFiles;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;
import org.linli.server.yaml.Problems;

/** Finds the plugins of a site and reads their descriptors, without loading any of their classes. */
final class PluginFolder {

    private static final int PLUGINS_MAX = 500;
    private static final long JAR_BYTES_MAX = 200L * 1024 * 1024;
    private static final int DESCRIPTOR_BYTES_MAX = 100_000;

    private static final Pattern SCRIPT = Pattern.compile("db/V([0-9]{1,6})__.*\\.sql");

    private final Bundles core;

    PluginFolder(Bundles core) {
        this.core = core;
    }

    /** Those of the folders' jars, then the folders of classes, by id. Two files with one id are both refused. */
    Map<String, PluginFile> find(PluginPlaces places) {
        var found = new LinkedHashMap<String, PluginFile>();
        Stream.concat(jars(places.jars()), places.classFolders().stream())
                .limit(PLUGINS_MAX)
                .map(this::one)
                .forEach(file -> found.merge(
                        file.id(),
                        file,
                        (first, second) -> first.refused(
                                Message.of("plugin.reason.twice", name(first.path()), name(second.path())))));
        return found;
    }

    /** The jars of a folder, each as it is. */
    Stream<PluginFile> in(Path folder) {
        return jars(folder).limit(PLUGINS_MAX).map(this::one);
    }

    /** One jar or folder of classes. */
    PluginFile one(Path path) {
        try {
            return Files.isDirectory(path) ? read(path, name -> inFolder(path, name)) : readJar(path);
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever is in it
            return refused(path, Message.of("plugin.reason.corrupt", name(path), String.valueOf(e.getMessage())));
        }
    }

    /** The number of the last script in a jar or folder, or 0. */
    static int level(Path path) {
        try (var names = Files.isDirectory(path) ? scripts(path) : scripts(new ZipFile(path.toFile()))) {
            return names.map(SCRIPT::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(script -> Integer.parseInt(script.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> scripts(Path folder) throws IOException {
        var scripts = folder.resolve("db");
        return Files.isDirectory(scripts) ? Files.list(scripts).map(file -> "db/" + name(file)) : Stream.of();
    }

    private static Stream<String> scripts(ZipFile jar) {
        return jar.stream().map(ZipEntry::getName).onClose(() -> close(jar));
    }

    private static void close(ZipFile jar) {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PluginFile readJar(Path path) throws IOException {
        if (Files.size(path) > JAR_BYTES_MAX) {
            return refused(path, Message.of("plugin.reason.large", name(path)));
        }
        try (var jar = new ZipFile(path.toFile())) {
            var problem = JarCheck.problem(jar);
            if (problem.isPresent()) {
                return refused(path, problem.get());
            }
            return read(path, name -> {
                var entry = jar.getEntry(name);
                return entry == null ? Optional.empty() : Optional.of(jar.getInputStream(entry));
            });
        }
    }

    private PluginFile read(Path path, BundleFiles files) throws IOException {
        var problems = new Problems();
        var signed = Signed.read(path);
        try (var stream = files.open(Descriptor.FILE).orElse(null)) {
            if (stream == null) {
                return refused(path, Message.of("plugin.reason.no-descriptor", name(path), Descriptor.FILE));
            }
            var text = new String(stream.readNBytes(DESCRIPTOR_BYTES_MAX), StandardCharsets.UTF_8);
            return new DescriptorReader(problems)
                    .read(text)
                    .map(descriptor -> PluginFile.sound(path, descriptor, core.and(files), signed))
                    .orElseGet(() -> refused(
                            path, Message.of("plugin.reason.descriptor", Descriptor.FILE, OwnSettings.told(problems))));
        }
    }

    private PluginFile refused(Path path, Message why) {
        var id = name(path).replaceFirst("\\.jar$", "");
        return new PluginFile(id, path, Optional.empty(), Optional.of(why), core);
    }

    private static Optional<InputStream> inFolder(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    static Stream<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
