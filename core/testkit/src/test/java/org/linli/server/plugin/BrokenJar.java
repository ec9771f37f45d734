package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars that cannot run, and what the page of plugins says of each. */
enum BrokenJar {
    TORN("torn.jar cannot be read: ") {
        @Override
        void to(PluginJar jar, Path file) throws IOException {
            Files.writeString(file, "this is no jar");
        }
    },
    HUGE("huge.jar is larger than a plugin may be.") {
        @Override
        void to(PluginJar jar, Path file) throws IOException {
            UntrustedPluginTest.huge(file);
        }
    },
    STRAY("It holds an entry that leads out of it: db/../../evil.txt") {
        @Override
        void to(PluginJar jar, Path file) throws IOException {
            UntrustedPluginTest.stray(file);
        }
    },
    BOMB("Unpacked it holds more than a plugin may.") {
        @Override
        void to(PluginJar jar, Path file) throws IOException {
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("messages.properties"));
                var nothing = new byte[1 << 20];
                for (int i = 0; i < 65; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        }
    },
    NOTHING("nothing.jar holds no linli-plugin.yml: it is no plugin.") {
        @Override
        void to(PluginJar jar, Path file) {
            jar.resource("other.txt", "").to(file);
        }
    },
    NESTED("linli-plugin.yml is wrong: This is not YAML: ") {
        @Override
        void to(PluginJar jar, Path file) {
            jar.resource(Descriptor.FILE, "id: ".concat("[".repeat(90_000))).to(file);
        }
    },
    MUMBLES("mumbles.jar cannot be read: messages.properties: Malformed") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^0.1.0")
                    .resource("messages.properties", "plugin.name=\\u12")
                    .to(file);
        }
    },
    CHATTERS("chatters.jar cannot be read: messages.properties: larger than ") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^0.1.0")
                    .resource("messages.properties", "a=" + "x".repeat(2_000_000))
                    .to(file);
        }
    },
    DATELESS("dateless.jar cannot be read: ") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^0.1.0")
                    .resource("messages.properties", "format.day=HH:mm")
                    .to(file);
        }
    },
    NEWER("It is made for the version ^9.0.0 of Linli") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^9.0.0").to(file);
        }
    },
    EXITS("ends the whole server (System.exit or the like).") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "Runnable end = () -> System.exit(1);").to(file);
        }
    },
    SPEAKS("Its class example/speaks/Entry.class changes what everything in the server shares: Locale.setDefault.") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "java.util.Locale.setDefault(java.util.Locale.ROOT);").to(file);
        }
    },
    UNLUCKY("It failed while starting: IllegalStateException: no luck") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "throw new IllegalStateException(\"no luck\");").to(file);
        }
    },
    RECURS("It failed while starting: StackOverflowError") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "setup(to);").to(file);
        }
    },
    REACHES("One of its classes cannot be loaded: ") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "org.linli.server.plugin.Catalogue.EMPTY.toString();").to(file);
        }
    },
    SETTLES("It failed while starting: IllegalArgumentException: example.settles.Given: no such setting") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "to.settings(Given.class);")
                    .source(
                            "example.settles.Given",
                            "package example.settles; import org.linli.api.setting.Default;"
                                    + " public record Given(@Default(\"1\") int days)"
                                    + " { public Given { if (days > 0)"
                                    + " throw new IllegalStateException(\"no such setting\"); } }")
                    .to(file);
        }
    },
    ROBS("Its tables could not be brought up to date: ") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "")
                    .resource("db/V1__robs.sql", "update core_member set name = '';")
                    .to(file);
        }
    },
    HITHER("Plugins need each other in a circle: ") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^0.1.0\nneeds: {thither: ^1.0.0}").to(file);
        }
    },
    THITHER("Plugins need each other in a circle: ") {
        @Override
        void to(PluginJar jar, Path file) {
            described(jar, "^0.1.0\nneeds: {hither: ^1.0.0}").to(file);
        }
    },
    HALVES("Its tables could not be brought up to date: ") {
        @Override
        void to(PluginJar jar, Path file) {
            sets(jar, "")
                    .resource("db/V1__half.sql", "create table halves_page (id ${id});\ncreate nonsense;\n")
                    .to(file);
        }
    };

    final String reason;

    BrokenJar(String reason) {
        this.reason = reason;
    }

    /** Makes it in a file. */
    abstract void to(PluginJar jar, Path file) throws IOException;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes it in a folder. */
    Path in(Path folder) {
        var file = folder.resolve(id() + ".jar");
        try {
            to(PluginJar.in(folder.resolve(id())), file);
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
