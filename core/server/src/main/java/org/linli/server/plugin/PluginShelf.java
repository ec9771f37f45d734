package org.linli.server.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.linli.api.data.Data;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/** The plugins of a site while no server runs: which there are, and which shall run at the next start. */
public final class PluginShelf {

    private final PluginRecords records;
    private final HostState state;

    public PluginShelf(Data core, Clock clock, District district, PluginPlaces places) {
        this.records = new PluginRecords(core, clock);
        this.state = new HostState(district);
        state.enabled.putAll(records.enabled());
        state.installed.putAll(records.installed());
        state.stored = records.stored();
        state.use(new JarStock(places).used(state.installed));
    }

    /** Why plugins that shall run cannot, by id: all at once, before any of them is started. */
    public static Map<String, Message> problems(District district, UsedPlugins used) {
        return reasons(district, used, plugin -> plugin.state() == State.FAILED);
    }

    /** Why plugins that lie there and that nobody chose would not run either, by id: no fault of the site. */
    public static Map<String, Message> refused(District district, UsedPlugins used) {
        return reasons(
                district,
                used,
                plugin -> plugin.state() == State.STOPPED
                        && !plugin.reason().equals(Optional.of(Message.of("plugin.reason.not-chosen"))));
    }

    private static Map<String, Message> reasons(District district, UsedPlugins used, Predicate<PluginStatus> asked) {
        var state = new HostState(district);
        state.files.putAll(used.files());
        var reasons = new TreeMap<String, Message>();
        new PluginReport(state, Bundles.core())
                .all().stream()
                        .filter(asked)
                        .forEach(plugin -> plugin.reason().ifPresent(why -> reasons.put(plugin.id(), why)));
        return reasons;
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
