package org.linli.server.district;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.code.AreaCode;
import org.linli.server.limit.Limits;
import org.linli.server.setting.Given;
import org.linli.server.signature.Trust;
import org.linli.server.words.Bundles;

/**
 * What district.yml says, checked.
 *
 * @param names the district's name by language; every language of the product has one
 * @param area the division code of the governed area
 * @param address the public address of the site, without a slash at its end, or "" to take it from each request
 * @param languages those that the site offers; the first is the default
 * @param plugins those that shall run; empty when the file does not say: then all that are found
 * @param procedures what it changes of procedures
 * @param trust whose plugins run
 * @param catalogues where plugins can be had: folders, or addresses that begin with {@code http}
 * @param limits the bounds within which plugins run
 * @param demonstration whether a new data folder is filled with the fictional district
 */
public record District(
        Map<Locale, String> names,
        AreaCode area,
        String address,
        List<Locale> languages,
        Http http,
        DatabaseChoice database,
        Optional<List<PluginChoice>> plugins,
        List<ProcedureChange> procedures,
        Trust trust,
        List<String> catalogues,
        Limits limits,
        boolean demonstration) {

    public static final int PORT_DEFAULT = 8080;

    public District {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        plugins = plugins.map(List::copyOf);
        procedures = List.copyOf(procedures);
        catalogues = List.copyOf(catalogues);
    }

    /** A district that changes no procedure and lets every plugin run. */
    public District(
            Map<Locale, String> names,
            AreaCode area,
            String address,
            List<Locale> languages,
            Http http,
            DatabaseChoice database,
            Optional<List<PluginChoice>> plugins,
            boolean demonstration) {
        this(
                names,
                area,
                address,
                languages,
                http,
                database,
                plugins,
                List.of(),
                Trust.ANYBODY,
                List.of(),
                Limits.STANDARD,
                demonstration);
    }

    public District withHttp(Http other) {
        return with(other, procedures, trust, catalogues);
    }

    /** The same with other changes of procedures. */
    public District withProcedures(List<ProcedureChange> other) {
        return with(http, other, trust, catalogues);
    }

    /** The same with other keys, and other catalogues. */
    public District withPlugins(Trust others, List<String> places) {
        return with(http, procedures, others, places);
    }

    private District with(Http web, List<ProcedureChange> changes, Trust keys, List<String> places) {
        return new District(
                names, area, address, languages, web, database, plugins, changes, keys, places, limits, demonstration);
    }

    public String name(Locale locale) {
        return names.get(locale.getLanguage().equals("zh") ? Bundles.CHINESE : Bundles.ENGLISH);
    }

    /** What the file says of a plugin, if it names it. */
    public Optional<PluginChoice> plugin(String id) {
        return plugins.flatMap(
                named -> named.stream().filter(plugin -> plugin.id().equals(id)).findFirst());
    }

    /** Where it lists a plugin, counted from 0; -1 for what it does not list, as the core. */
    public int position(String pluginId) {
        return plugins.map(all -> all.stream().map(PluginChoice::id).toList().indexOf(pluginId))
                .orElse(-1);
    }

    /** Whether the plugin shall run at all. */
    public boolean wants(String pluginId) {
        return plugins.isEmpty() || plugin(pluginId).isPresent();
    }

    /**
     * A plugin the district chose.
     *
     * @param version the range of versions that may run, or "" for any
     */
    public record PluginChoice(String id, String version, int line, Map<String, Given> settings) {

        public PluginChoice {
            settings = Map.copyOf(settings);
        }
    }
}
