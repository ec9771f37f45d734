package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Of a plugin that is erased nothing is left, and nothing goes of another one. */
class TakingOutTest {

    /** Tables with a reference, a view, and what search keeps. */
    private static final String TABLES = """
            create table %1$s_note (id ${id});
            create table %1$s_answer (id ${id}, note_id bigint not null references %1$s_note (id));
            create view %1$s_answered as select note_id from %1$s_answer;
            insert into %1$s_note (id) values (1);
            insert into %1$s_answer (id, note_id) values (2, 1);
            """;

    /** A row that the core keeps for a plugin, and how many there are. */
    private enum Kept {
        SETTING("core_setting (owner, key, value) values (:id, 'k', 'v')", "owner = :id"),
        EVENT("core_event (at, owner, type, payload) values (1, :id, 't', '{}')", "owner = :id"),
        CURSOR("core_event_cursor (owner, subscription, sequence) values (:id, 's', 0)", "owner = :id"),
        JOB(
                "core_job (task_name, task_instance, execution_time, picked, version)"
                        + " values ('linli', :id || '/j', 1, false, 1)",
                "task_instance = :id || '/j'"),
        NOTICE(
                "core_notice (id, member_id, owner, key, words, args, href, at, read_at)"
                        + " values (:new, 1, :id, 'k', 'w', '', '/', 1, 0)",
                "owner = :id"),
        VIEW(
                "core_list_view (id, member_id, path, name, query, saved_at)"
                        + " values (:new, 1, '/' || :id || '/list', '', '', 1)",
                "path = '/' || :id || '/list'"),
        FILE(
                "core_file (id, hash, name, type, bytes, image, owner, subject_type, subject_id, position, staged_by,"
                        + " staged_until) values (:new, 'h', 'n', 't', 1, 0, :id, 's', 1, 0, '', 0)",
                "owner = :id");

        private final String row;
        private final String found;

        Kept(String row, String found) {
            this.row = row;
            this.found = found;
        }

        void store(Database database, String id) {
            long fresh = database.data("core").newId();
            database.data("core")
                    .act(handle -> handle.createUpdate("insert into " + row)
                            .bind("id", id)
                            .bind("new", fresh)
                            .execute());
        }

        int count(Database database, String id) {
            var table = row.substring(0, row.indexOf(' '));
            return database.data("core")
                    .read(handle -> handle.createQuery("select count(*) from " + table + " where " + found)
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one());
        }
    }

    @TempDir
    Path folder;

    @EachDatabase
    void nothingOfAnErasedPluginIsLeftAndAnotherKeepsAll(Database database) {
        var hosting = new Hosting(folder, database);
        var jar = jar(hosting, "notes", "notes");
        try (var host = hosting.start()) {
            host.install(jar);
            host.install(jar(hosting, "notes-2", "notes2"));
            for (var kept : Kept.values()) {
                kept.store(database, "notes");
                kept.store(database, "notes-2");
            }
            host.takingOut().erase("notes", handle -> {});

            assertThat(host.plugins()).extracting(PluginStatus::id).containsExactly("notes-2");
            assertThat(Kept.values()).allSatisfy(kept -> {
                assertThat(kept.count(database, "notes")).isZero();
                assertThat(kept.count(database, "notes-2")).isEqualTo(1);
            });
            assertThat(host.takingOut().plan("notes-2").tables())
                    .containsExactlyInAnyOrder(
                            new Removal.Table("notes2_note", 1), new Removal.Table("notes2_answer", 1));
            assertThat(database.level("notes")).isZero();

            assertThat(host.install(jar).state()).isEqualTo(PluginStatus.State.RUNNING);
            assertThat(host.tables("notes")).containsExactlyInAnyOrder("notes_note", "notes_answer");
        }
    }

    @EachDatabase
    void thatItIsToBeErasedIsToldInTheActThatDecidesIt(Database database) {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            host.install(jar(hosting, "notes", "notes"));
            host.takingOut().erase("notes", handle -> handle.execute("insert into core_site values ('told', '1')"));
            List<String> told = database.data("core")
                    .read(handle -> handle.select("select value from core_site where key = 'told'")
                            .mapTo(String.class)
                            .list());
            assertThat(told).containsExactly("1");
        }
    }

    private Path jar(Hosting hosting, String id, String prefix) {
        return hosting.version(id, "1.0.0", "", "")
                .resource("db/V1__note.sql", TABLES.formatted(prefix))
                .to(folder.resolve(id + ".jar"));
    }
}
