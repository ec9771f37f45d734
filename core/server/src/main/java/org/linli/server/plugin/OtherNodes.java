package org.linli.server.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was decided of plugins at another node and has not reached this one: a node follows its own administrators at
 * once, and the database when it starts; jars that were installed lie in the data folder of each node.
 */
public final class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    private final Stage stage;
    private final HostState state;
    private final Set<Message> logged = ConcurrentHashMap.newKeySet();

    OtherNodes(Stage stage) {
        this.stage = stage;
        this.state = stage.state;
    }

    /** By plugin: what the database says and this node does not do; empty while the database cannot be read. */
    public Map<String, Message> told() {
        var told = new TreeMap<String, Message>();
        try {
            var enabled = stage.records().enabled();
            var installed = stage.records().installed();
            var ids = new TreeSet<>(installed.keySet());
            ids.addAll(state.installed.keySet());
            for (var id : ids) {
                var row = installed.getOrDefault(id, Installed.NOTHING);
                otherwise(id, row, enabled.getOrDefault(id, true)).ifPresent(why -> told.put(id, why));
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("What other nodes decided cannot be read", unreadable);
        }
        logged.retainAll(told.values());
        told.forEach((id, why) -> {
            if (logged.add(why)) {
                LOG.warn("Plugin {}: {}", id, why.in(Bundles.core().in(Bundles.ENGLISH)));
            }
        });
        return told;
    }

    private Optional<Message> otherwise(String id, Installed row, boolean enabled) {
        if (!row.hash().isEmpty() && !row.hash().equals(state.installed(id).hash())) {
            return Optional.of(Message.of("plugin.node.jar", id, row.hash()));
        }
        if (!row.hash().isEmpty()
                && !stage.stock.kept().path(row.hash()).toFile().isFile()) {
            return Optional.of(Message.of("plugin.node.jar", id, row.hash()));
        }
        if (enabled == state.enabled.getOrDefault(id, true)) {
            return Optional.empty();
        }
        return Optional.of(Message.of(enabled ? "plugin.node.started" : "plugin.node.stopped", id));
    }
}
