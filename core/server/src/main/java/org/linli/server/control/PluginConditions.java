package org.linli.server.control;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.server.plugin.PluginCondition;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.words.Bundles;

/** What {@code /health} says of plugins beside whether they run: counts only, nothing of what went through them. */
public final class PluginConditions {

    private static final String ASIDE = "plugin.aside.";
    private static final Bundles CORE = Bundles.core();

    private final PluginHost host;

    public PluginConditions(PluginHost host) {
        this.host = host;
    }

    /** By id; plugins of which there is nothing to say are left out. */
    public Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        var elsewhere = host.prospects().otherNodes();
        for (var plugin : host.plugins()) {
            var told = told(plugin, host.condition(plugin.id()));
            Optional.ofNullable(elsewhere.get(plugin.id()))
                    .ifPresent(why -> told.put("other-node", why.in(CORE.in(Bundles.ENGLISH))));
            if (!told.isEmpty()) {
                all.put(plugin.id(), told);
            }
        }
        return all;
    }

    private static Map<String, Object> told(PluginStatus plugin, PluginCondition condition) {
        var told = new LinkedHashMap<String, Object>();
        boolean degraded = plugin.state() == State.DEGRADED;
        plugin.reason()
                .filter(reason -> degraded || reason.key().startsWith(ASIDE))
                .ifPresent(reason -> {
                    told.put("state", plugin.state().name().toLowerCase(Locale.ROOT));
                    told.put("reason", reason.in(CORE.in(Bundles.ENGLISH)));
                });
        condition.weakness().ifPresent(weak -> told.put("since", weak.since().toString()));
        var ailments = condition.health().stream()
                .flatMap(finding -> finding.ailment().stream())
                .map(plugin.words().in(Bundles.ENGLISH)::text)
                .toList();
        if (!ailments.isEmpty()) {
            told.put("ailments", ailments);
        }
        return told;
    }
}
