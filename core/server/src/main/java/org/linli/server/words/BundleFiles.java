package org.linli.server.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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

    int BYTES_MAX = 2_000_000;

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
            var bytes = stream.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new IOException("larger than " + BYTES_MAX + " bytes");
            }
            var texts = new Properties();
            texts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return texts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            text -> text.getKey().toString(),
                            text -> text.getValue().toString()));
        } catch (IOException | IllegalArgumentException e) { // the latter of an escape that is none
            throw new UncheckedIOException(name + ": " + e.getMessage(), new IOException(e));
        }
    }
}
