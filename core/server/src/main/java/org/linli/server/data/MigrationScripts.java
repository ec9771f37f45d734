package org.linli.server.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migration scripts of one owner, read whole from its class loader. */
final class MigrationScripts implements ResourceProvider {

    private static final Pattern NAME = Pattern.compile("V[1-9][0-9]{0,5}__[a-z0-9_]+\\.sql");
    private static final int SCRIPTS_MAX = 1_000;

    private final List<Script> scripts;

    private MigrationScripts(List<Script> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /**
     * The files that lie in the folder itself. Throws {@link MigrationRefused} when one is not {@code
     * V<n>__<name>.sql}.
     */
    static MigrationScripts of(String folder, ClassLoader loader) {
        List<Script> scripts = new ArrayList<>();
        try {
            for (URL place : places(folder, loader)) {
                scripts.addAll(place.getProtocol().equals("jar") ? inJar(place, folder) : inFolder(place));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        if (scripts.size() > SCRIPTS_MAX) {
            throw new MigrationRefused("more than " + SCRIPTS_MAX + " scripts in " + folder);
        }
        return new MigrationScripts(scripts);
    }

    /** Those that are numbered so far. */
    MigrationScripts upTo(int level) {
        return new MigrationScripts(scripts.stream()
                .filter(script -> Integer.parseInt(script.name.substring(1, script.name.indexOf('_'))) <= level)
                .toList());
    }

    List<Script> all() {
        return scripts;
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .map(LoadableResource.class::cast)
                .toList();
    }

    /** Where the loader itself has the folder, and not the plugins that it uses. */
    private static List<URL> places(String folder, ClassLoader loader) throws IOException {
        if (!(loader instanceof URLClassLoader own)) {
            return Collections.list(loader.getResources(folder));
        }
        List<URL> places = new ArrayList<>();
        for (URL url : own.getURLs()) {
            // a jar need not have an entry for the folder itself
            places.add(new URL(url.getPath().endsWith(".jar") ? "jar:" + url + "!/" : url + folder + "/"));
        }
        return places;
    }

    private static List<Script> inFolder(URL place) throws IOException {
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = inside(Path.of(place.toURI()))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                scripts.add(Script.of(file.getFileName().toString(), Files.readString(file)));
            }
        } catch (URISyntaxException thrown) {
            throw new IOException(thrown);
        }
        return scripts;
    }

    private static Stream<Path> inside(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.list(folder) : Stream.of();
    }

    private static List<Script> inJar(URL place, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false); // or the plugin's jar stays open
        List<Script> scripts = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                String file = name.substring(name.lastIndexOf('/') + 1);
                if (!entry.isDirectory() && name.equals(folder + "/" + file)) {
                    byte[] content = jar.getInputStream(entry).readAllBytes();
                    scripts.add(Script.of(file, new String(content, StandardCharsets.UTF_8)));
                }
            }
        }
        return scripts;
    }

    /** One script, with its file name and text. */
    static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        private Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        static Script of(String name, String sql) {
            if (!NAME.matcher(name).matches()) {
                throw new MigrationRefused("a migration is a file V<number>__<name>.sql, and not " + name);
            }
            return new Script(name, sql);
        }

        String sql() {
            return sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
