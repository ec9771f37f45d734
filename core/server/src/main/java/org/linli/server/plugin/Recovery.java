package org.linli.server.plugin;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the plugins up at the server's start. What a killed server was about to bring in is taken up again when its
 * tables were changed already, and is forgotten otherwise: jar, tables and routes fit each other either way.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Stage stage;
    private final HostState state;

    Recovery(Stage stage) {
        this.stage = stage;
        this.state = stage.state;
    }

    void start() {
        state.enabled.putAll(stage.records().enabled());
        state.installed.putAll(stage.records().installed());
        state.use(stage.stock.used(state.installed));
        var intended = state.installed.entrySet().stream()
                .filter(row -> !row.getValue().intent().isEmpty())
                .map(row ->
                        new Intent(row.getKey(), row.getValue(), Optional.ofNullable(state.files.get(row.getKey()))))
                .toList();
        intended.stream().filter(this::changedTables).forEach(each -> state.files.put(each.id(), coming(each)));
        stage.settle();
        intended.forEach(this::settled);
        if (!intended.isEmpty()) {
            stage.settle();
        }
        stage.stock.tidy(state.installed);
    }

    /** What was about to come for a plugin, and the file that is used of it, if there is one. */
    private record Intent(String id, Installed row, Optional<PluginFile> used) {}

    private PluginFile coming(Intent intent) {
        return stage.stock.installed(intent.id(), intent.row().intent());
    }

    private boolean changedTables(Intent intent) {
        int level = intent.used().map(file -> PluginFolder.level(file.path())).orElse(0);
        return stage.stock.kept().sound(intent.row().intent()) && stage.level(intent.id()) > level;
    }

    private void settled(Intent intent) {
        var id = intent.id();
        boolean came = Optional.ofNullable(state.files.get(id))
                .filter(file -> !file.equals(intent.used().orElse(null)))
                .isPresent();
        if (came && !state.failures.containsKey(id)) {
            LOG.info("Plugin {}: what was begun before the server ended is done", id);
            var before = intent.used().map(stage.stock::kept).orElse("");
            stage.records()
                    .install(
                            state,
                            state.files.get(id),
                            new Installed(intent.row().intent(), before, "", ""));
            return;
        }
        LOG.info("Plugin {}: what was begun before the server ended is forgotten", id);
        var used = intent.used().orElseGet(() -> coming(intent));
        stage.records().install(state, used, intent.row().intending(""));
        state.failures.remove(id);
        state.files.remove(id);
        intent.used().ifPresent(file -> state.files.put(id, file));
    }
}
