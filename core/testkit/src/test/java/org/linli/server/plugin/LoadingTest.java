package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.search.SearchIndexes;
import org.linli.testkit.EachDatabase;

/** What an archive holds is loaded back into empty tables as it was, all of it or nothing. */
class LoadingTest {

    /** Keys in a circle, a table that counts by itself, and one without rows. */
    private static final String FIRST = "create table notes_board (id ${id}, first_note bigint, drawing bytea);\n"
            + "create table notes_note (id ${id}, board_id bigint not null references notes_board (id),"
            + " answers_id bigint references notes_note (id), title text, share double precision);\n"
            + "create table notes_count (id ${sequence}, name text);\n"
            + "create table notes_kind (id ${id}, name text);";

    private static final String SECOND =
            "alter table notes_note add column size integer;\n" + "update notes_note set size = length(title);";
    private static final long BIG = Long.MAX_VALUE - 1; // no double holds it

    @TempDir
    Path folder;

    @EachDatabase
    void tablesAreAsTheyWereAndLaterScriptsHaveRun(Database database) throws Exception {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            host.install(jar(hosting, "1.0.0", FIRST));
            fill(database);
            var before = rows(database);
            var archive = host.takingOut().archive("notes", (handle, told) -> {});
            host.install(jar(hosting, "1.1.0", FIRST, SECOND));

            var loading = host.takingOut().loading();
            assertThat(loading.plan(archive).obstacles()).isEmpty();
            loading.load(archive, handle -> handle.execute("insert into core_site values ('told', '1')"));

            var after = rows(database);
            assertThat(after.get("notes_note"))
                    .allSatisfy(row -> assertThat(row).containsKey("size"));
            after.get("notes_note").forEach(row -> row.remove("size"));
            assertThat(after).isEqualTo(before);
            assertThat(database.level("notes")).isEqualTo(2);
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);
            assertThat(host.takingOut().archives().list()).containsExactly(archive);
            assertThat(found(database, "邻里")).containsExactly(BIG);
            assertThat(core(database, "select value from core_site where key = 'told'"))
                    .isEqualTo(List.of("1"));
            keysHoldAndGoOn(database);

            refuses(loading, archive, "plugin.loading.rows");
        }
    }

    private static void keysHoldAndGoOn(Database database) {
        var data = database.data("notes");
        assertThatThrownBy(
                        () -> data.act(handle -> handle.execute("insert into notes_note (id, board_id) values (9, 8)")))
                .as("a foreign key holds at once again")
                .hasMessageContaining("notes_note");
        data.act(handle -> handle.execute("insert into notes_count (name) values ('c')"));
        List<Long> counted = data.read(handle -> handle.select("select id from notes_count order by id")
                .mapTo(Long.class)
                .list());
        assertThat(counted).containsExactly(1L, 2L, 3L);
    }

    @EachDatabase
    void whatStandsInTheWayIsSaidAndNothingIsChanged(Database database) throws Exception {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            host.install(jar(hosting, "1.1.0", FIRST, SECOND));
            fill(database);
            var archive = host.takingOut().archive("notes", (handle, told) -> {});
            var loading = host.takingOut().loading();

            refuses(loading, archive, "plugin.loading.absent");
            host.install(jar(hosting, "1.0.0", FIRST));
            refuses(loading, archive, "plugin.loading.level");
            host.install(jar(hosting, "1.2.0", FIRST, "alter table notes_note add column wide integer;"));
            refuses(loading, archive, "plugin.loading.columns");
            database.data("notes").act(handle -> handle.execute("insert into notes_kind (id, name) values (1, 'k')"));
            refuses(loading, archive, "plugin.loading.rows");
            List<String> kept = database.data("notes")
                    .read(handle -> handle.select("select name from notes_kind")
                            .mapTo(String.class)
                            .list());
            assertThat(kept).containsExactly("k");
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);
        }
    }

    @EachDatabase
    void anArchiveThatWasChangedIsNotLoaded(Database database) throws Exception {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            var archive = archivedAndInstalledAgain(hosting, host, database);
            var path = host.takingOut().archives().path(archive);
            var bytes = Files.readAllBytes(path);
            bytes[10] ^= 1;
            Files.write(path, bytes);

            refuses(host.takingOut().loading(), archive, "plugin.archive.broken");
            assertThat(rows(database))
                    .allSatisfy((table, rows) -> assertThat(rows).isEmpty());
        }
    }

    @EachDatabase
    void whatThrowsInTheActThatLoadsLeavesTheTablesEmpty(Database database) throws Exception {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            var archive = archivedAndInstalledAgain(hosting, host, database);
            var loading = host.takingOut().loading();
            assertThatThrownBy(() -> loading.load(archive, handle -> {
                        throw new IllegalStateException("ended");
                    }))
                    .hasMessage("ended");
            assertThat(rows(database))
                    .allSatisfy((table, rows) -> assertThat(rows).isEmpty());
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);
            loading.load(archive, handle -> {});
            assertThat(rows(database).get("notes_note")).hasSize(2);
        }
    }

    private Archive archivedAndInstalledAgain(Hosting hosting, PluginHost host, Database database) throws Exception {
        var jar = jar(hosting, "1.0.0", FIRST);
        host.install(jar);
        fill(database);
        var archive = host.takingOut().archive("notes", (handle, told) -> {});
        host.install(jar);
        return archive;
    }

    private static void refuses(Loading loading, Archive archive, String key) {
        assertThatThrownBy(() -> loading.load(archive, handle -> {}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::key)
                                .containsExactly(key));
    }

    private static void fill(Database database) {
        var index = new SearchIndexes(database).of("notes", "note");
        database.data("notes").act(handle -> {
            handle.execute("insert into notes_board (id, first_note, drawing) values (1, null, ?)", new byte[] {0, -1});
            var note = "insert into notes_note (id, board_id, answers_id, title, share) values (?, 1, ?, ?, ?)";
            handle.execute(note, 7, null, "A7 board", 1e300);
            handle.execute(note, BIG, 7, "邻里 \"board\"\n𠮷", 0.1);
            handle.execute("update notes_note set answers_id = ? where id = 7", BIG); // each answers the other
            handle.execute("update notes_board set first_note = ?", BIG);
            handle.execute("insert into notes_count (name) values ('a'), ('b')");
            index.put(handle, BIG, "邻里 board");
            index.put(handle, 7, "board A7");
            return 0;
        });
    }

    private static List<Long> found(Database database, String typed) {
        var indexes = new SearchIndexes(database);
        var condition = indexes.condition(indexes.of("notes", "note"), "id", "q");
        return database.data("notes")
                .read(handle -> handle.createQuery("select id from notes_note where " + condition)
                        .bind("q", indexes.query(typed))
                        .mapTo(Long.class)
                        .list());
    }

    /** Each table's rows, with bytes as text. */
    private static Map<String, List<Map<String, Object>>> rows(Database database) {
        return database.data("core").read(handle -> {
            var found = new TreeMap<String, List<Map<String, Object>>>();
            for (var table : PluginDao.tables(handle, "notes_")) {
                var rows = new java.util.ArrayList<Map<String, Object>>();
                PluginDao.eachRow(handle.createQuery("select * from " + table + " order by id"), row -> {
                    row.replaceAll((name, value) -> value instanceof Map<?, ?> bytes
                            ? java.util.Arrays.toString((byte[]) bytes.get(RowsDao.BYTES))
                            : value);
                    rows.add(row);
                });
                found.put(table, rows);
            }
            return found;
        });
    }

    private static List<String> core(Database database, String sql) {
        return database.data("core")
                .read(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private Path jar(Hosting hosting, String version, String... scripts) {
        var jar = hosting.version("notes", version, "", "");
        for (int i = 0; i < scripts.length; i++) {
            jar.resource("db/V" + (i + 1) + "__note.sql", scripts[i]);
        }
        return jar.to(folder.resolve("notes-" + version + ".jar"));
    }
}
