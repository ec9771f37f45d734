package org.linli.testkit.dev;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** The sources of a plugin under {@code src/main}, compiled again as soon as one has changed. */
final class Sources {

    private static final int FILES_MAX = 10_000;

    private final Path main;
    private final Path classes;
    private final String javaPackage;
    private Map<Path, String> known;

    Sources(Path main, Path classes, String javaPackage) {
        this.main = main;
        this.classes = classes;
        this.javaPackage = javaPackage;
        this.known = state();
    }

    /** Compiles what has changed since it was asked last, and runs the work when it could be. */
    synchronized void ifChanged(Runnable work) {
        var now = state();
        if (!now.equals(known)) {
            // before the work, which asks again
            known = now;
            if (compiled()) {
                work.run();
            }
        }
    }

    private boolean compiled() {
        try {
            var generated = classes.resolveSibling("dev-templates");
            var sources = new ArrayList<>(files(main.resolve("java"), ".java"));
            if (Files.isDirectory(main.resolve("jte"))) {
                templates(generated);
                sources.addAll(files(generated, ".java"));
            }
            if (!javac(sources)) {
                return false;
            }
            for (var file : files(main.resolve("resources"), "")) {
                var copy = classes.resolve(
                        main.resolve("resources").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage()); // what JTE says of a template
            return false;
        }
    }

    private void templates(Path generated) {
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(main.resolve("jte")),
                generated,
                ContentType.Html,
                Sources.class.getClassLoader(),
                javaPackage + ".jte");
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new PreventInlineEventHandlers());
        engine.cleanAll();
        engine.generateAll();
    }

    private boolean javac(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var options = List.of(
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            boolean sound = task.call();
            if (!sound) {
                System.err.println(said);
            }
            return sound;
        }
    }

    /** When each file was changed, and how long it is. */
    private Map<Path, String> state() {
        var state = new TreeMap<Path, String>();
        try {
            // a file that goes meanwhile is 0 long, and changed 0 ago
            files(main, "").stream()
                    .map(Path::toFile)
                    .forEach(file -> state.put(file.toPath(), file.lastModified() + " " + file.length()));
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .limit(FILES_MAX)
                    .toList();
        }
    }
}
