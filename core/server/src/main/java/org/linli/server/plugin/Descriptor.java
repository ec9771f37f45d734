package org.linli.server.plugin;

import java.util.Map;

/**
 * What {@code linli-plugin.yml} says of a plugin.
 *
 * @param id lower-case letters, digits and hyphens; its URLs, tables and keys begin with it
 * @param version after Semantic Versioning
 * @param name the key of its name in its bundles
 * @param api the range of API versions it runs with
 * @param entry the class that implements LinliPlugin
 * @param settings the record that declares its settings, or ""
 * @param about what people are told of it
 * @param needs plugins it cannot run without, by id, each with a range
 * @param optional plugins it uses when they are there, by id, each with a range
 */
record Descriptor(
        String id,
        String version,
        String name,
        String api,
        String entry,
        String settings,
        PluginStatus.About about,
        Map<String, String> needs,
        Map<String, String> optional) {

    static final String FILE = "linli-plugin.yml";

    Descriptor {
        needs = Map.copyOf(needs);
        optional = Map.copyOf(optional);
    }

    /** The package of the entry class. */
    String basePackage() {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
    }

    /** What the names of its tables begin with. */
    String tablePrefix() {
        return tablePrefix(id);
    }

    /** What the names of the tables of this plugin begin with. */
    static String tablePrefix(String id) {
        return id.replace("-", "") + "_";
    }
}
