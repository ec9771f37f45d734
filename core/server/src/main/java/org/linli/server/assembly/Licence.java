package org.linli.server.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlText;

/**
 * The licence of a jar: what a plugin's descriptor says, else the manifest, else the jar's own Maven project, else our
 * table of parts whose parent project alone names it.
 */
final class Licence {

    private static final String DESCRIPTOR = "linli-plugin.yml";
    private static final Pattern FILE = Pattern.compile("(?:.*[/\\\\])?(.+?)(?:-([0-9].*))?\\.jar");
    private static final Properties KNOWN = known();

    private Licence() {}

    static Optional<String> of(JarFile jar) throws IOException {
        var said = descriptor(jar).or(() -> Bom.manifest(jar, "Bundle-License"));
        if (said.isEmpty()) {
            said = PomLicence.of(jar);
        }
        return said.or(() -> Optional.ofNullable(KNOWN.getProperty(named(jar.getName(), 1))));
    }

    /** A part of a jar's name: 1 the artifact, 2 its version, or "". */
    static String named(String path, int part) {
        var name = FILE.matcher(path);
        return name.matches() ? Optional.ofNullable(name.group(part)).orElse("") : path;
    }

    private static Optional<String> descriptor(JarFile jar) throws IOException {
        var entry = jar.getEntry(DESCRIPTOR);
        if (entry == null) {
            return Optional.empty();
        }
        try (var content = jar.getInputStream(entry)) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return YamlText.read(text, new Problems()).flatMap(said -> said.value("licence"));
        }
    }

    private static Properties known() {
        var known = new Properties();
        try (var table = Licence.class.getResourceAsStream("licences.properties")) {
            known.load(table);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
