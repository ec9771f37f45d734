package org.linli.server.plugin;

import java.util.List;

/**
 * What an archive says of itself.
 *
 * @param plugin whose data it holds
 * @param version that stored them
 * @param jar the SHA-256 of that version's jar, or "" where there was none
 * @param level the number of the last script that its tables have had
 * @param at when it was written, as ISO 8601
 * @param entries all else that is in it
 */
public record Manifest(String plugin, String version, String jar, int level, String at, List<Entry> entries) {

    /** Of a file that is no archive. */
    static final Manifest NONE = new Manifest("", "", "", 0);

    /** Before anything is written. */
    Manifest(String plugin, String version, String jar, int level) {
        this(plugin, version, jar, level, "", List.of());
    }

    /**
     * One file in the archive.
     *
     * @param rows how many lines, or 0
     */
    public record Entry(String name, long rows, String sha256) {

        /** The table whose rows it holds. */
        public String table() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    Manifest with(String moment, List<Entry> written) {
        return new Manifest(plugin, version, jar, level, moment, List.copyOf(written));
    }

    /** The tables with their rows. */
    public List<Entry> tables() {
        return entries.stream().filter(entry -> entry.name().endsWith(".jsonl")).toList();
    }

    /** The rows of the tables that the plugin has made. */
    public long rows() {
        return own().stream().mapToLong(Entry::rows).sum();
    }

    /** The tables that the plugin has made; the others are of the core, and the search indexes. */
    List<Entry> own() {
        var prefix = Descriptor.tablePrefix(plugin);
        return tables().stream()
                .filter(table -> table.name().startsWith(prefix))
                .toList();
    }

    /** The search indexes. */
    List<Entry> searches() {
        return tables().stream()
                .filter(table -> table.name().startsWith("search_"))
                .toList();
    }

    /** How many contents of files it holds. */
    public int contents() {
        return entries.size() - tables().size();
    }
}
