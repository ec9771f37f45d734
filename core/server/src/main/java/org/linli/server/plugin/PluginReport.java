package org.linli.server.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.server.limit.Weakness;
import org.linli.server.plugin.Catalogue.Out;
import org.linli.server.plugin.PluginStatus.Brings;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.web.Route;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/** Says of every plugin how it is and why. */
record PluginReport(HostState state, Bundles core, Function<String, Optional<Weakness>> weakness) {

    /** Of plugins that do not run. */
    PluginReport(HostState state, Bundles core) {
        this(state, core, id -> Optional.empty());
    }

    List<PluginStatus> all() {
        var reasons = state.resolution().reasons();
        return state.ids().stream().map(id -> status(id, reasons)).toList();
    }

    /** Those that are out, with the reason in English. */
    Map<String, Out> out() {
        var out = new LinkedHashMap<String, Out>();
        for (var plugin : all()) {
            if (!plugin.state().up() && plugin.state() != State.GONE) {
                var reason = plugin.reason()
                        .map(why -> why.in(core.in(Bundles.ENGLISH)))
                        .orElse("");
                out.put(plugin.id(), new Out(plugin.state() == State.FAILED, reason));
            }
        }
        return out;
    }

    private PluginStatus status(String id, Map<String, Message> reasons) {
        var running = state.running.get(id);
        var weak = weakness.apply(id);
        var reason = running != null
                ? weak.map(Weakness::reason)
                : state.held(id).or(() -> Optional.ofNullable(reasons.get(id)));
        var descriptor = state.descriptor(id);
        var file = Optional.ofNullable(state.files.get(id));
        return new PluginStatus(
                id,
                descriptor.map(Descriptor::version).orElse(""),
                file.map(its -> its.signed().hash()).orElse(""),
                descriptor.map(Descriptor::name).orElse(id),
                file.map(PluginFile::words).orElse(core),
                running != null ? up(weak.isPresent()) : notRunning(id, reason.isPresent()),
                reason,
                Optional.ofNullable(state.notes.get(id)),
                descriptor.map(Descriptor::about).orElse(PluginStatus.About.NOTHING),
                running == null ? Brings.NOTHING : running.contributions().whole(PluginReport::brings));
    }

    private static State up(boolean weak) {
        return weak ? State.DEGRADED : State.RUNNING;
    }

    private State notRunning(String id, boolean hasReason) {
        if (state.gone(id)) {
            return State.GONE;
        }
        if (state.stopped(id)) {
            return State.STOPPED;
        }
        return hasReason ? State.FAILED : State.WAITING;
    }

    private static String permission(Route route) {
        return route.access() instanceof Access.Holders holders
                ? "  " + holders.permission().key()
                : "";
    }

    private static Brings brings(Contributions registered) {
        return new Brings(
                registered.routes.stream()
                        .map(route -> route.method() + " " + route.path() + permission(route))
                        .toList(),
                registered.permissions.stream().map(Permission::key).toList(),
                List.copyOf(registered.roles.keySet()),
                List.copyOf(registered.procedures.keySet()),
                List.copyOf(registered.jobs),
                List.copyOf(registered.subscriptions));
    }
}
