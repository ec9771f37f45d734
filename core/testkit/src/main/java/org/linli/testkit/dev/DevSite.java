package org.linli.testkit.dev;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.plugin.PluginPlaces;
import org.linli.testkit.site.TestDistrict;

/**
 * A demonstration with the plugin of one project, for its author: before each request it looks whether something under
 * {@code src/main} has changed, compiles it, and starts the plugin anew. What does not compile is told in the terminal,
 * and the plugin runs on as it was.
 */
public final class DevSite implements AutoCloseable {

    private final Linli linli;

    private DevSite(Linli linli) {
        this.linli = linli;
    }

    /** Serves the project in this folder; its data is in {@code target/dev}. */
    public static DevSite serve(Path project, String javaPackage, int port, Clock clock) {
        var data = project.resolve("target/dev");
        var classes = project.resolve("target/classes");
        var district = TestDistrict.of(true);
        var places = new PluginPlaces(data.resolve("plugins"), List.of(classes), data.resolve("work"));
        var linli = Linli.start(new SiteSettings(
                district.withHttp(district.http().withPort(port)), data, DatabaseSettings.sqlite(data), places, clock));
        var id = linli.plugins().plugins().get(0).id();
        var sources = new Sources(project.resolve("src/main"), classes, javaPackage);
        linli.beforeRequests(() -> sources.ifChanged(() -> {
            linli.plugins().stop(id);
            linli.plugins().start(id);
        }));
        return new DevSite(linli);
    }

    /** The folder of the project, its Java package, the port. */
    public static void main(String[] args) {
        var site = serve(Path.of(args[0]), args[1], Integer.parseInt(args[2]), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "linli-end"));
        site.linli
                .plugins()
                .plugins()
                .forEach(
                        plugin -> plugin.reason().ifPresent(reason -> System.err.println(plugin.id() + ": " + reason)));
        System.out.println(site.address());
    }

    /** The address to begin with. */
    public String address() {
        return linli.address();
    }

    @Override
    public void close() {
        linli.close();
    }
}
