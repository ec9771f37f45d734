package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Permission;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.site.PluginJars;

/** Two plugins work with and without each other: what one has in its package open, the other uses when it is there. */
class OptionalNeedTest {

    /** One comes before the giver in every order of names, one after it. */
    private static final List<String> USERS = List.of("anna", "zoe");

    @TempDir
    Path folder;

    @EachDatabase
    void eachWorksAloneAndWithTheOtherWhoeverStartsFirstAndIsStoppedUnderTheOther(Database database) {
        var hosting = new Hosting(folder, database);
        USERS.forEach(id -> user(hosting, id));
        try (var host = hosting.start()) {
            uses(host, "anna.alone", "zoe.alone");
        }
        giver(hosting, "1.3.0");
        try (var host = hosting.start()) {
            uses(host, "anna.with-gift", "giver.give", "zoe.with-gift");
            host.stop("giver");
            uses(host, "anna.alone", "zoe.alone");
            host.start("giver");
            uses(host, "anna.with-gift", "giver.give", "zoe.with-gift");
            USERS.forEach(host::stop);
            uses(host, "giver.give");
            host.stop("giver");
            host.start("zoe");
            uses(host, "zoe.alone");
            host.start("giver");
            uses(host, "giver.give", "zoe.with-gift");
            host.start("anna");
            uses(host, "anna.with-gift", "giver.give", "zoe.with-gift");
        }
    }

    @EachDatabase
    void aVersionThatDoesNotFitIsAsIfItWereNotThere(Database database) {
        var hosting = new Hosting(folder, database);
        USERS.forEach(id -> user(hosting, id));
        giver(hosting, "2.0.0");
        try (var host = hosting.start()) {
            uses(host, "anna.alone", "giver.give", "zoe.alone");
            host.stop("giver");
            host.start("giver");
            uses(host, "anna.alone", "giver.give", "zoe.alone");
        }
    }

    private static void uses(PluginHost host, String... permissions) {
        assertThat(host.catalogue().permissions()).extracting(Permission::key).containsExactlyInAnyOrder(permissions);
    }

    private static void giver(Hosting hosting, String version) {
        hosting.jar("giver")
                .resource(Descriptor.FILE, descriptor("giver", version))
                .source("example.giver.open.Gift", GIFT)
                .source("example.giver.Entry", entry("giver", "to.permissions(new Permission(\"giver.give\"));"))
                .to(hosting.jars.resolve("giver.jar"));
    }

    /** Compiled against the gift, which its jar does not hold. */
    private static void user(Hosting hosting, String id) {
        var classes = hosting.jar(id)
                .resource(Descriptor.FILE, descriptor(id, "1.0.0") + "optional: {giver: ^1.2.0}\n")
                .source("example.giver.open.Gift", GIFT)
                .source(
                        "example." + id + ".Gifts",
                        "package example." + id + "; class Gifts { static String name() {"
                                + " return new example.giver.open.Gift().name(); } }")
                .source(
                        "example." + id + ".Entry",
                        entry(
                                id,
                                "String with; try { with = Gifts.name(); }"
                                        + " catch (NoClassDefFoundError notThere) { with = \"alone\"; }"
                                        + " to.permissions(new Permission(\"" + id + ".\" + with));"))
                .compiled();
        assertThat(classes.resolve("example/giver/open/Gift.class").toFile().delete())
                .isTrue();
        PluginJars.pack(classes, hosting.jars.resolve(id + ".jar"));
    }

    private static final String GIFT =
            "package example.giver.open; public class Gift { public String name() { return \"with-gift\"; } }";

    private static String descriptor(String id, String version) {
        return "id: " + id + "\nversion: " + version + "\napi: ^0.1.0\nentry: example." + id + ".Entry\n";
    }

    private static String entry(String id, String body) {
        return "package example." + id + "; import org.linli.api.access.Permission;"
                + " public class Entry implements org.linli.api.LinliPlugin {"
                + " public void setup(org.linli.api.Setup to) {" + body + "}}";
    }
}
