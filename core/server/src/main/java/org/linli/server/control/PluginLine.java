package org.linli.server.control;

import java.util.Locale;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.words.Bundles;

/**
 * A plugin as JSON and the command line tell of it.
 *
 * @param state running, degraded, waiting, stopped or failed
 * @param stateInWords the same for people
 * @param reason why it does not run or is degraded, or ""
 */
public record PluginLine(String id, String version, String name, String state, String stateInWords, String reason) {

    private static final Bundles CORE = Bundles.core();

    public static PluginLine of(PluginStatus plugin, Locale locale) {
        var words = CORE.in(locale);
        return new PluginLine(
                plugin.id(),
                plugin.version(),
                plugin.title(locale),
                plugin.state().name().toLowerCase(Locale.ROOT),
                words.text(plugin.state().words()),
                plugin.reason().map(reason -> reason.in(words)).orElse(""));
    }
}
