package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.linli.testkit.site.PluginJars;

/** Builds the jar of a plugin from sources, templates and resources while a test runs. */
public final class PluginJar {

    private final Path build;
    private final Path classes;

    private PluginJar(Path build) {
        this.build = build;
        this.classes = build.resolve("classes");
    }

    /** Begins one; what is made on the way lies in the folder. */
    public static PluginJar in(Path build) {
        return new PluginJar(build);
    }

    /** The notice board of src/test/plugins. */
    static PluginJar notices(Path build) {
        return project("notices", build);
    }

    /** A plugin of src/test/plugins. */
    public static PluginJar project(String name, Path build) {
        var project = Path.of("src/test/plugins").resolve(name);
        var jar = new PluginJar(build);
        jar.copy(project.resolve("resources"), jar.classes);
        jar.copy(project.resolve("java"), build.resolve("java"));
        if (Files.isDirectory(project.resolve("jte"))) {
            jar.templates(name, project.resolve("jte"));
        }
        return jar;
    }

    private void templates(String name, Path folder) {
        var templates = TemplateEngine.create(
                new DirectoryCodeResolver(folder),
                build.resolve("java"),
                ContentType.Html,
                PluginJar.class.getClassLoader(),
                "example." + name.replace("-", "") + ".jte");
        templates.generateAll();
    }

    PluginJar source(String className, String code) {
        return write(build.resolve("java").resolve(className.replace('.', '/') + ".java"), code);
    }

    public PluginJar resource(String name, String text) {
        return write(classes.resolve(name), text);
    }

    /** Compiles and packs. */
    public Path to(Path jar) {
        return PluginJars.pack(compiled(), jar);
    }

    /** The folder of classes and resources. */
    public Path compiled() {
        compile();
        return classes;
    }

    private void compile() {
        var options = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-parameters"));
        try (var files = Files.walk(Files.createDirectories(build.resolve("java")))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(options::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.stream().anyMatch(option -> option.endsWith(".java"))) {
            int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
            assertThat(result).as("the test plugin compiles").isZero();
        }
    }

    private PluginJar write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(to.resolve(from.relativize(file).toString()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
