package org.linli.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.web.Route;

/** What a plugin is held to when it is swapped for another jar, taken back, taken out and comes again. */
final class SwapsAndReturns {

    private final TestSite site;
    private final PluginHost host;
    private final String plugin;

    SwapsAndReturns(TestSite site) {
        this.site = site;
        this.host = site.linli().plugins();
        this.plugin = site.plugin();
    }

    void hold() {
        var tables = rows();
        swap(() -> host.install(another()));
        swap(() -> host.rollBack(plugin));
        host.takeOut(plugin);
        assertThat(host.catalogue().owners()).as("taken out").doesNotContainKey(plugin);
        assertThat(rows()).as("rows of what is out").isEqualTo(tables);
        assertThat(host.start(plugin).state()).as("back again").isEqualTo(PluginStatus.State.RUNNING);
        assertThat(rows()).as("rows of what is back").isEqualTo(tables);
    }

    private void swap(Supplier<PluginStatus> work) {
        var routes = routes();
        var loader = new WeakReference<>(host.catalogue().owners().get(plugin).loader());
        assertThat(work.get().state()).as("swapped").isEqualTo(PluginStatus.State.RUNNING);
        assertThat(routes()).as("routes after the swap").isEqualTo(routes);
        // the web lets go of the old one's routes with the first request
        site.visitor().get("/");
        assertThat(StopsAndStarts.isCollected(loader))
                .as("what was swapped out")
                .isTrue();
    }

    private Map<String, Integer> routes() {
        var routes = new TreeMap<String, Integer>();
        host.catalogue().routes().stream()
                .filter(route -> route.owner().equals(plugin))
                .map(SwapsAndReturns::name)
                .forEach(name -> routes.merge(name, 1, Integer::sum));
        return routes;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path() + " " + route.access();
    }

    private Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : host.tables(plugin)) {
            rows.put(
                    table,
                    site.data("core")
                            .read(handle -> handle.createQuery("select count(*) from " + table)
                                    .mapTo(Integer.class)
                                    .one()));
        }
        return rows;
    }

    /** The plugin's jar with one file more. */
    private Path another() {
        try {
            var jar = Files.copy(
                    site.folder().resolve("plugins/plugin-0.jar"),
                    site.folder().resolve("another.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var inside = FileSystems.newFileSystem(jar)) {
                Files.writeString(inside.getPath("another.txt"), "another");
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
