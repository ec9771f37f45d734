package org.linli.server.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;

/** What the database keeps of plugins: who shall run, their tables. */
record PluginRecords(Data data, Clock clock) {

    Map<String, Boolean> enabled() {
        return data.read(PluginDao::enabled);
    }

    void enable(HostState state, String id, boolean enabled) {
        var version = state.descriptor(id).map(Descriptor::version).orElse("");
        data.act(handle -> {
            PluginDao.set(handle, id, enabled, version, clock.millis());
            return enabled;
        });
        state.enabled.put(id, enabled);
    }

    Map<String, Installed> installed() {
        return data.read(PluginDao::installed);
    }

    void install(HostState state, PluginFile file, Installed installed) {
        data.act(handle -> {
            PluginDao.put(handle, file.id(), installed, file.version(), clock.millis());
            return installed;
        });
        state.installed.put(file.id(), installed);
    }

    /** Of what was installed nothing is used from now on, and it shall not run: both at once. */
    void takeOut(HostState state, String id, String fate, Consumer<Handle> told) {
        var version = state.descriptor(id).map(Descriptor::version).orElse("");
        data.act(handle -> {
            PluginDao.set(handle, id, false, version, clock.millis());
            PluginDao.put(handle, id, Installed.NOTHING, version, clock.millis());
            PluginDao.decide(handle, id, fate);
            told.accept(handle);
            return id;
        });
        state.enabled.put(id, false);
        state.installed.put(id, Installed.NOTHING);
    }

    Removal removal(PluginStatus plugin, List<String> tables, List<String> users) {
        var id = plugin.id();
        return data.read(handle -> new Removal(
                tables.stream()
                        .map(table -> new Removal.Table(table, PluginDao.rows(handle, table)))
                        .toList(),
                PluginDao.files(handle, id),
                PluginDao.openRuns(handle, id),
                PluginDao.grants(handle, plugin.brings().roles()),
                plugin.brings().jobs(),
                users));
    }

    /** How much a plugin has stored that an archive would not fit beside: rows of these tables, cases, files. */
    long held(String id, List<String> tables) {
        return data.read(handle -> LoadingDao.held(handle, id, tables));
    }

    /** Writes all that is erased with a plugin into an archive, from one state of the database. */
    Archive archive(Archives archives, PluginStatus plugin, String jar, int level) {
        return data.read(handle -> {
            var version = Optional.of(plugin.version())
                    .filter(known -> !known.isEmpty())
                    .or(() -> ArchiveDao.version(handle, plugin.id()))
                    .orElse("");
            var tables = level > 0 ? PluginDao.tables(handle, Descriptor.tablePrefix(plugin.id())) : List.<String>of();
            return archives.write(handle, new Manifest(plugin.id(), version, jar, level), tables);
        });
    }

    List<String> tables(String id) {
        return data.read(handle -> PluginDao.tables(handle, Descriptor.tablePrefix(id)));
    }

    /** The ids of those that have stored something, with or without a jar. */
    Set<String> stored() {
        return data.read(PluginDao::stored);
    }

    /** The ids of those whose data is still to be erased. */
    List<String> fates() {
        return data.read(handle -> PluginDao.decided(handle, TakingOut.ERASE));
    }
}
