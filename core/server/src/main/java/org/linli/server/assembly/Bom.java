package org.linli.server.assembly;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import org.linli.server.Version;
import org.linli.server.signature.Sha256;

/**
 * The bill of materials of an assembly, CycloneDX 1.5 in JSON, made of what the jars say of themselves: Maven's
 * coordinates, else the file's name; the licence; and each jar's SHA-256.
 */
final class Bom {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COORDINATES = "META-INF/maven/.+/pom\\.properties";

    private Bom() {}

    static byte[] of(Collection<Path> jars) throws IOException {
        var bom = JSON.createObjectNode();
        bom.put("bomFormat", "CycloneDX").put("specVersion", "1.5").put("version", 1);
        bom.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put("name", "linli")
                .put("version", Version.TEXT);
        var components = bom.putArray("components");
        for (var path : jars) {
            components.add(component(path));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bom);
    }

    private static ObjectNode component(Path path) throws IOException {
        var component = JSON.createObjectNode().put("type", "library");
        try (var jar = new JarFile(path.toFile())) {
            var coordinates = coordinates(jar);
            coordinates.ifPresent(said -> component.put("group", said.getProperty("groupId", "")));
            component.put("name", name(coordinates, path)).put("version", version(coordinates, jar));
            coordinates.ifPresent(said -> component.put("purl", purl(said)));
            component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", Sha256.of(path));
            Licence.of(jar)
                    .ifPresent(name -> component
                            .putArray("licenses")
                            .addObject()
                            .putObject("license")
                            .put("name", name));
        }
        return component;
    }

    private static Optional<Properties> coordinates(JarFile jar) throws IOException {
        var entries = jar.stream()
                .filter(entry -> entry.getName().matches(COORDINATES))
                .toList();
        // a jar with several holds others' classes, and says nothing of itself
        if (entries.size() != 1) {
            return Optional.empty();
        }
        try (var reader = new InputStreamReader(jar.getInputStream(entries.get(0)), StandardCharsets.UTF_8)) {
            var said = new Properties();
            said.load(reader);
            return Optional.of(said);
        }
    }

    private static String name(Optional<Properties> coordinates, Path path) {
        return coordinates
                .map(said -> said.getProperty("artifactId", ""))
                .orElseGet(() -> Licence.named(path.toString(), 1));
    }

    private static String version(Optional<Properties> coordinates, JarFile jar) throws IOException {
        return coordinates
                .map(said -> said.getProperty("version", ""))
                .or(() -> manifest(jar, "Implementation-Version"))
                .orElseGet(() -> Licence.named(jar.getName(), 2));
    }

    private static String purl(Properties said) {
        return "pkg:maven/"
                + String.join("/", List.of(said.getProperty("groupId", ""), said.getProperty("artifactId", ""))) + "@"
                + said.getProperty("version", "");
    }

    static Optional<String> manifest(JarFile jar, String name) {
        try {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(name));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
