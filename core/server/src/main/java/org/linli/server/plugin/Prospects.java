package org.linli.server.plugin;

import java.util.Map;
import java.util.Optional;
import org.linli.server.signature.Trust;
import org.linli.server.words.Message;

/** What can be done with a plugin and what cannot, with the reason, as far as it is known without trying. */
public final class Prospects {

    private final OtherNodes nodes;
    private final HostState state;
    private final Upgrades upgrades;
    private final Trust trust;
    private final JarStock stock;

    Prospects(Stage stage, Upgrades upgrades, Trust trust) {
        this.nodes = new OtherNodes(stage);
        this.state = stage.state;
        this.upgrades = upgrades;
        this.trust = trust;
        this.stock = stage.stock;
    }

    /**
     * The version before the one that is used.
     *
     * @param hindrance why it cannot be gone back to, if so
     */
    public record Before(String version, Optional<Message> hindrance) {}

    /** Why a plugin that does not run would not after a start either, if so; its file may have been mended since. */
    public Optional<Message> start(String id) {
        var known = Optional.ofNullable(state.files.get(id));
        return unable(id, known).flatMap(before -> {
            var found = Optional.ofNullable(stock.used(state.installed).get(id));
            return unable(id, found.map(JarStock.Used::file));
        });
    }

    private Optional<Message> unable(String id, Optional<PluginFile> file) {
        if (file.isEmpty()) {
            return Optional.of(Message.of(state.gone(id) ? "plugin.reason.gone" : "plugin.reason.absent"));
        }
        var tried = state.with(file.get());
        tried.enabled.put(id, true);
        return Upgrades.unable(id, tried, tried.resolution());
    }

    /** What was decided at another node and is not so here, by plugin. */
    public Map<String, Message> otherNodes() {
        return nodes.told();
    }

    /** What can be gone back to, if there is something. */
    public Optional<Before> back(String id) {
        return upgrades.before(id).map(file -> new Before(file.version(), upgrades.hindrance(file)));
    }

    /** Why a jar cannot be brought in, if so. */
    public Optional<Message> install(StagedJar jar) {
        return upgrades.hindrance(jar.path());
    }

    /** Whether its settings can be read, and so be set. */
    public boolean set(String id) {
        return Optional.ofNullable(state.files.get(id))
                .filter(file -> file.runs(trust))
                .isPresent();
    }

    /** Whether there is anything that can be taken out: a file, or something stored. */
    public boolean takeOut(String id) {
        return state.files.containsKey(id) || state.stored.contains(id);
    }
}
