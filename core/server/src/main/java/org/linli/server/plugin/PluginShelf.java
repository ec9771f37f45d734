package org.linli.server.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.data.Data;
import org.linli.server.district.District;
import org.linli.server.words.Bundles;

/** The plugins of a site while no server runs: which there are, and which shall run at the next start. */
public final class PluginShelf {

    private final PluginRecords records;
    private final HostState state;

    public PluginShelf(Data core, Clock clock, District district, PluginPlaces places) {
        this.records = new PluginRecords(core, clock);
        this.state = new HostState(district);
        state.enabled.putAll(records.enabled());
        state.installed.putAll(records.installed());
        state.use(new JarStock(places).used(state.installed));
    }

    public List<PluginStatus> plugins() {
        return new PluginReport(state, Bundles.core()).all();
    }

    /** Says whether a plugin shall run; empty when there is no such plugin. */
    public Optional<PluginStatus> enable(String id, boolean enabled) {
        if (!state.ids().contains(id)) {
            return Optional.empty();
        }
        records.enable(state, id, enabled);
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }
}
