package org.linli.server.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Where an owner's bundles are read from: a class path, or a jar that is not loaded. */
@FunctionalInterface
public interface BundleFiles {

    BundleFiles NONE = name -> Optional.empty();

    /** The file's content, empty when there is none. */
    Optional<InputStream> open(String name) throws IOException;

    static BundleFiles below(ClassLoader loader) {
        return name -> Optional.ofNullable(loader.getResourceAsStream(name));
    }

    /** What lies with a class in one folder or jar, whatever stands before it on the class path. */
    static BundleFiles with(Class<?> type) {
        var file = type.getName().replace('.', '/') + ".class";
        var here = type.getClassLoader().getResource(file).toString();
        var base = here.substring(0, here.length() - file.length());
        return name -> Optional.of(new URL(base + name).openStream());
    }

    /** The texts by key; none when there is no such file. */
    default Map<String, String> read(String name) {
        try (var stream = open(name).orElse(InputStream.nullInputStream())) {
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            text -> text.getKey().toString(),
                            text -> text.getValue().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
