package org.linli.server.control;

import java.util.List;
import org.linli.server.plugin.PluginStatus;

/**
 * What a jar brings, as seen where it was set up upon an empty database that is thrown away.
 *
 * @param plugin how it came up there
 * @param tables that its scripts made
 */
public record Offer(PluginStatus plugin, List<String> tables) {}
