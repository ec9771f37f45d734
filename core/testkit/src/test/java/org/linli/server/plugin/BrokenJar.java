package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars that cannot run, and what the page of plugins says of each. */
enum BrokenJar {
    TORN("torn.jar cannot be read: ", (kind, jar, file) -> Files.writeString(file, "this is no jar")),
    HUGE("huge.jar is larger than a plugin may be.", (kind, jar, file) -> UntrustedPluginTest.huge(file)),
    STRAY(
            "It holds an entry that leads out of it: db/../../evil.txt",
            (kind, jar, file) -> UntrustedPluginTest.stray(file)),
    BOMB("Unpacked it holds more than a plugin may.", (kind, jar, file) -> {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("messages.properties"));
            var nothing = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
    }),
    NOTHING("nothing.jar holds no linli-plugin.yml: it is no plugin.", (kind, jar) -> jar.resource("other.txt", "")),
    NESTED(
            "linli-plugin.yml is wrong: This is not YAML: ",
            (kind, jar) -> jar.resource(Descriptor.FILE, "id: ".concat("[".repeat(90_000)))),
    MUMBLES(
            "mumbles.jar cannot be read: messages.properties: Malformed",
            (kind, jar) -> kind.described(jar, "^0.1.0").resource("messages.properties", "plugin.name=\\u12")),
    CHATTERS(
            "chatters.jar cannot be read: messages.properties: larger than ",
            (kind, jar) -> kind.described(jar, "^0.1.0").resource("messages.properties", "a=" + "x".repeat(2_000_000))),
    DATELESS(
            "dateless.jar cannot be read: ",
            (kind, jar) -> kind.described(jar, "^0.1.0").resource("messages.properties", "format.day=HH:mm")),
    NEWER("It is made for the version ^9.0.0 of Linli", (kind, jar) -> kind.described(jar, "^9.0.0")),
    EXITS(
            "ends the whole server (System.exit or the like).",
            (kind, jar) -> kind.sets(jar, "Runnable end = () -> System.exit(1);")),
    SPEAKS(
            "Its class example/speaks/Entry.class changes what everything in the server shares: Locale.setDefault.",
            (kind, jar) -> kind.sets(jar, "java.util.Locale.setDefault(java.util.Locale.ROOT);")),
    UNLUCKY(
            "It failed while starting: IllegalStateException: no luck",
            (kind, jar) -> kind.sets(jar, "throw new IllegalStateException(\"no luck\");")),
    RECURS("It failed while starting: StackOverflowError", (kind, jar) -> kind.sets(jar, "setup(to);")),
    REACHES(
            "One of its classes cannot be loaded: ",
            (kind, jar) -> kind.sets(jar, "org.linli.server.plugin.Catalogue.EMPTY.toString();")),
    SETTLES(
            "It failed while starting: IllegalArgumentException: example.settles.Given: no such setting",
            (kind, jar) -> kind.sets(jar, "to.settings(Given.class);")
                    .source(
                            "example.settles.Given",
                            "package example.settles; import org.linli.api.setting.Default;"
                                    + " public record Given(@Default(\"1\") int days)"
                                    + " { public Given { if (days > 0)"
                                    + " throw new IllegalStateException(\"no such setting\"); } }")),
    ROBS(
            "Its tables could not be brought up to date: ",
            (kind, jar) -> kind.sets(jar, "").resource("db/V1__robs.sql", "update core_member set name = '';")),
    HITHER(
            "Plugins need each other in a circle: ",
            (kind, jar) -> kind.described(jar, "^0.1.0\nneeds: {thither: ^1.0.0}")),
    THITHER(
            "Plugins need each other in a circle: ",
            (kind, jar) -> kind.described(jar, "^0.1.0\nneeds: {hither: ^1.0.0}")),
    HALVES(
            "Its tables could not be brought up to date: ",
            (kind, jar) -> kind.sets(jar, "")
                    .resource("db/V1__half.sql", "create table halves_page (id ${id});\ncreate nonsense;\n"));

    final String reason;

    private final Making making;

    BrokenJar(String reason, Making making) {
        this.reason = reason;
        this.making = making;
    }

    BrokenJar(String reason, BiFunction<BrokenJar, PluginJar, PluginJar> packed) {
        this(reason, (kind, jar, file) -> packed.apply(kind, jar).to(file));
    }

    /** Makes one in a file. */
    private interface Making {
        void make(BrokenJar kind, PluginJar jar, Path file) throws IOException;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes it in a folder. */
    Path in(Path folder) {
        var file = folder.resolve(id() + ".jar");
        try {
            making.make(this, PluginJar.in(folder.resolve(id())), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginJar described(PluginJar jar, String api) {
        return jar.resource(
                Descriptor.FILE,
                "id: %1$s\nversion: 1.0.0\napi: %2$s\nentry: example.%1$s.Entry\n".formatted(id(), api));
    }

    PluginJar sets(PluginJar jar, String setup) {
        return described(jar, "^0.1.0")
                .source(
                        "example." + id() + ".Entry",
                        "package example." + id() + "; public class Entry implements org.linli.api.LinliPlugin {"
                                + " public void setup(org.linli.api.Setup to) {" + setup + "}}");
    }
}
