package org.linli.server;

import java.nio.file.Path;
import java.time.Clock;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginPlaces;

/**
 * What a site is started with.
 *
 * @param dataFolder files and keys, and on SQLite the database
 * @param clock the time, UTC
 */
public record SiteSettings(
        District district, Path dataFolder, DatabaseSettings database, PluginPlaces plugins, Clock clock) {}
