package org.linli.server.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.data.Data;
import org.linli.server.district.District;
import org.linli.server.words.Bundles;

/** The plugins of a site while no server runs: which there are, and which shall run at the next start. */
public final class PluginShelf {

    private final Data data;
    private final Clock clock;
    private final HostState state;

    public PluginShelf(Data core, Clock clock, District district, PluginPlaces places) {
        this.data = core;
        this.clock = clock;
        this.state = new HostState(district);
        state.files.putAll(new PluginFolder(Bundles.core()).find(places));
        state.enabled.putAll(core.read(PluginDao::enabled));
    }

    public List<PluginStatus> plugins() {
        return new PluginReport(state, Bundles.core()).all();
    }

    /** Says whether a plugin shall run; empty when there is no such plugin. */
    public Optional<PluginStatus> enable(String id, boolean enabled) {
        if (!state.ids().contains(id)) {
            return Optional.empty();
        }
        var version = state.descriptor(id).map(Descriptor::version).orElse("");
        data.act(handle -> {
            PluginDao.set(handle, id, enabled, version, clock.millis());
            return enabled;
        });
        state.enabled.put(id, enabled);
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }
}
