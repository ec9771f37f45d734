package org.linli.server;

import java.nio.file.Path;
import java.time.Clock;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.District;
import org.linli.server.limit.Limits;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.web.WebSettings;

/**
 * What a site is started with.
 *
 * @param dataFolder files and keys, and on SQLite the database
 * @param clock the time, UTC
 * @param bounds how long and how much what is asked of it may take
 */
public record SiteSettings(
        District district,
        Path dataFolder,
        DatabaseSettings database,
        PluginPlaces plugins,
        Clock clock,
        Bounds bounds) {

    /** Of one request, and of what plugins bring. */
    public record Bounds(WebSettings.Limits requests, Limits plugins) {

        public static final Bounds STANDARD = new Bounds(WebSettings.Limits.STANDARD, Limits.STANDARD);

        static Bounds of(District district) {
            return new Bounds(WebSettings.Limits.STANDARD, district.limits());
        }
    }

    public SiteSettings(
            District district, Path dataFolder, DatabaseSettings database, PluginPlaces plugins, Clock clock) {
        this(district, dataFolder, database, plugins, clock, Bounds.of(district));
    }
}
