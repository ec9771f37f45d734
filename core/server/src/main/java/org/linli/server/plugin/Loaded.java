package org.linli.server.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;
import org.linli.server.data.CountAnewDao;

/** One archive on its way back: first the contents of its files, then all rows in one transaction. */
final class Loaded {

    /** Contents that were brought and that no row comes for are removed after this time. */
    private static final Duration EXPECTED_FOR = Duration.ofHours(24);

    private static final int FILES_AT_ONCE = 200;

    /** Members who were made one since the archive was written. */
    private static final int MERGED_MAX = 100_000;

    private final Stage stage;
    private final Archive archive;
    private final ArchiveReader reader;
    private final Manifest manifest;
    private final String id;

    Loaded(Stage stage, Archive archive, ArchiveReader reader) {
        this.stage = stage;
        this.archive = archive;
        this.reader = reader;
        this.manifest = reader.manifest();
        this.id = archive.plugin();
    }

    /** The contents are on the disk when this returns; should nothing follow, they go as staged files do. */
    void bringContents() throws IOException {
        var files = new ArrayList<JsonNode>();
        reader.rows(table("core_file"), file -> {
            files.add(file);
            if (files.size() == FILES_AT_ONCE) {
                expect(files);
            }
        });
        expect(files);
        for (var entry : manifest.entries()) {
            if (entry.name().startsWith(DigestedZip.CONTENTS)) {
                stage.storage().keepAgain(reader.content(entry));
            }
        }
    }

    /** Throws Refused when something was stored since the plan. */
    void refuseHeld(Handle handle) {
        long rows = LoadingDao.held(handle, id, PluginDao.tables(handle, Descriptor.tablePrefix(id)));
        if (rows > 0) {
            throw Refused.because("", "plugin.loading.rows", rows);
        }
    }

    void fill(Handle handle) {
        own(handle);
        for (var table : ArchiveDao.tables()) {
            into(handle, table, LoadingDao.unless(table), rows -> {
                reader.rows(table(table), LoadingDao.into(handle, table, rows, stage.now()));
            });
        }
        search(handle);
        LoadingDao.afterwards(handle, id);
        LoadingDao.merged(handle, archive.at().toEpochMilli(), MERGED_MAX)
                .forEach(merged -> stage.publish(handle, merged));
        CountAnewDao.all(handle);
    }

    private void own(Handle handle) {
        var there = new HashSet<>(PluginDao.tables(handle, Descriptor.tablePrefix(id)));
        there.forEach(table -> LoadingDao.empty(handle, table));
        for (var entry : manifest.own()) {
            if (!there.remove(entry.table())) {
                throw Refused.because("", "plugin.loading.columns", entry.table());
            }
            into(handle, entry.table(), "", rows -> reader.rows(entry, rows::putWhole));
        }
        there.stream().findFirst().ifPresent(missing -> {
            throw Refused.because("", "plugin.loading.columns", missing);
        });
    }

    private static void into(Handle handle, String table, String unless, Consumer<RowsDao> work) {
        try (var rows = new RowsDao(handle, table, unless)) {
            work.accept(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(table + " does not take all rows", e);
        }
    }

    private void search(Handle handle) {
        var searches = stage.storage().searches();
        for (var entry : manifest.searches()) {
            searches.make(handle, id, entry.table());
            reader.rows(
                    entry,
                    row -> searches.put(
                            handle,
                            entry.table(),
                            row.path("id").longValue(),
                            row.path("tokens").asText()));
        }
    }

    private void expect(List<JsonNode> files) {
        long until = stage.now() + EXPECTED_FOR.toMillis();
        stage.storage().core().act(handle -> {
            files.forEach(file -> LoadingDao.expect(handle, file, until));
            return files.size();
        });
        files.clear();
    }

    private Manifest.Entry table(String name) {
        return manifest.tables().stream()
                .filter(entry -> entry.table().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because("", "plugin.loading.columns", name));
    }
}
