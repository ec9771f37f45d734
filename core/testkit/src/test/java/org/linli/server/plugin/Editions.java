package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.testkit.site.PluginJars;

/** Versions of one plugin, compiled once: each next one is the same with another number. */
final class Editions {

    private final Path classes;
    private final Path folder;
    private final String descriptor;

    private Editions(Path classes, Path folder, String descriptor) {
        this.classes = classes;
        this.folder = folder;
        this.descriptor = descriptor;
    }

    /** Of what was compiled into this folder; the descriptor has the version in the place of {@code %s}. */
    static Editions of(Path classes, Path folder, String descriptor) {
        return new Editions(classes, folder, descriptor);
    }

    /**
     * A plugin {@code notes} whose n-th edition has the page {@code /notes/n}, so that its jar and its routes both say
     * which they are of.
     */
    static Editions counted(Path folder) {
        var page = "to.routes(r -> { try (var n = getClass().getResourceAsStream(\"/n.txt\")) {"
                + " r.get(\"/notes/\" + new String(n.readAllBytes()), org.linli.api.access.Access.everyone(),"
                + " q -> org.linli.api.web.Answer.seeOther(\"/\")); }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } });"
                + "to.daily(\"tidy\", () -> {});";
        var classes = PluginJar.in(folder.resolve("build"))
                .source(
                        "example.notes.Entry",
                        "package example.notes; public class Entry implements org.linli.api.LinliPlugin {"
                                + "public void setup(org.linli.api.Setup to) {" + page + "}}")
                .compiled();
        return of(classes, folder, "id: notes\nversion: %s\napi: ^0.1.0\nentry: example.notes.Entry\n");
    }

    /** The jar of the n-th, version 1.2.n; a counted plugin's earlier editions must have been made in this folder. */
    Path jar(int n) {
        try {
            Files.writeString(classes.resolve(Descriptor.FILE), descriptor.formatted("1.2." + n));
            Files.writeString(classes.resolve("n.txt"), Integer.toString(n));
            return PluginJars.pack(classes, folder.resolve("edition-" + n + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with so many tables. */
    Path jarWithTables(int n, int tables) {
        try {
            var scripts = Files.createDirectories(classes.resolve("db"));
            for (int script = 1; script <= tables; script++) {
                Files.writeString(
                        scripts.resolve("V" + script + "__note.sql"), "create table notes_" + script + " (id ${id});");
            }
            int later = tables + 1; // made before, and now to be made again
            while (Files.deleteIfExists(scripts.resolve("V" + later + "__note.sql"))) {
                later++;
            }
            return jar(n);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
