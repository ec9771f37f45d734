package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MigrationTest {

    private final Database database;

    @TempDir
    private Path folder;

    MigrationTest(Database database) {
        this.database = database;
    }

    @Test
    void aPluginsTablesAreMadeOnceAndGrowForward() throws IOException {
        write(
                "V1__note.sql",
                "create table myplugin_note (id ${id}, title ${key} not null, body text);"
                        + " create index myplugin_note_title on myplugin_note (title, id);");
        migrate("my-plugin", "1.0.0");
        act("my-plugin", "insert into myplugin_note (id, title) values (1, 'a')");
        write(
                "V2__more.sql",
                "alter table myplugin_note add column n bigint not null default 0;"
                        + " update myplugin_note set n = 5 where id = 1;"
                        + " create view myplugin_shown as select n.id, a.name from myplugin_note n"
                        + " join api_area a on a.id = n.n;");
        migrate("my-plugin", "1.1.0");
        migrate("my-plugin", "1.1.0");

        List<Integer> n = database.data("my-plugin")
                .read(handle -> handle.select("select n from myplugin_note")
                        .mapTo(Integer.class)
                        .list());
        assertThat(n).containsExactly(5);
    }

    @Test
    void anIdMayBeCountedUpByTheDatabase() throws IOException {
        write("V1__book.sql", "create table mybook_entry (sequence ${sequence}, note text)");
        migrate("my-book", "1.0.0");
        act("my-book", "insert into mybook_entry (note) values ('a')");
        act("my-book", "delete from mybook_entry");
        act("my-book", "insert into mybook_entry (note) values ('b')");

        long sequence = database.data("my-book")
                .read(handle -> handle.select("select sequence from mybook_entry")
                        .mapTo(Long.class)
                        .one());
        assertThat(sequence).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table core_site",
                "drop table bad_a, core_site",
                "create table other_note (id ${id})",
                "create table main.core_x (id ${id})",
                "create index core_x on bad_note (id)",
                "create index bad_x on core_member (id)",
                "alter table core_member add column x text",
                "alter table bad_note rename to core_note",
                "insert into core_grant select * from bad_note",
                "insert into bad_note select phone from core_member",
                "insert into bad_note select name from api_member, core_member",
                "insert into bad_note select name from points_entry",
                "update core_member set name = ''",
                "UPDATE \"core_member\" set name = ''",
                "update /* bad_note */ core_member set name = ''",
                "update bad_note set n = 1 -- x\r; delete from core_grant",
                "delete from core_grant",
                "delete from bad_note where id in (select id from core_grant)",
                "create table bad_x (m bigint references core_member (id))",
                "create view bad_view as select * from core_account",
                "create trigger bad_t after insert on core_grant begin select 1; end",
                "pragma writable_schema = 1",
                "attach database 'x' as y",
                "vacuum",
                "grant all on core_member to public",
                "set role postgres",
                "do $$ begin delete from core_grant; end $$",
                "insert into bad_note values (E'\\''); delete from core_grant; --')",
                "insert into bad_note select * from sqlite_master",
                "insert into bad_note select * from pg_authid",
                "insert or replace into core_site values ('a', 'b')",
                "with x as (select 1) delete from core_site",
                "copy core_member to program 'x'",
                "copy bad_note from '/etc/passwd'",
                "create function bad_f() returns int language sql as 'delete from core_grant'",
                "create or replace view core_view as select 1",
                "drop trigger bad_t",
                "drop view core_account",
                "truncate core_grant",
                "call bad_f()",
                "create unique index if not exists bad_x on core_member (id)",
                "create view core_x as select 1",
                "alter table core_member rename to bad_member",
                "insert into bad_note select length(query_to_xml('select 1', true, true, ''))",
                "insert into bad_note select dblink_exec('delete from core_grant')",
                "insert into bad_note select lo_import('/etc/passwd')",
                "insert into bad_note select load_extension('x')",
                "insert into bad_note select setval('core_x', 1)",
                "update [core_member] set name = ''",
                "insert into bad_note values ('open"
            })
    void aMigrationThatTouchesWhatIsNotThePluginsIsRefusedWithNothingChanged(String sql) throws IOException {
        write("V1__bad.sql", "create table bad_note (id ${id});\n" + sql);

        assertThatThrownBy(() -> migrate("bad", "1.0.0")).isInstanceOf(MigrationRefused.class);

        assertThatThrownBy(() -> database.data("bad")
                        .read(handle -> handle.select("select id from bad_note")
                                .mapTo(Long.class)
                                .list()))
                .hasMessageContaining("bad_note");
    }

    @Test
    void aMigrationThatFailsHalfWayLeavesNothing() throws IOException {
        write("V1__half.sql", "create table half_note (id ${id}); insert into half_note (nothing) values (1);");

        assertThatThrownBy(() -> migrate("half", "1.0.0")).hasMessageContaining("V1__half.sql");

        write("V1__half.sql", "create table half_note (id ${id});");
        migrate("half", "1.0.0");
        act("half", "insert into half_note (id) values (1)");
    }

    @Test
    void dataThatIsMoreThanOneMinorVersionNewerIsRefusedInWords() throws IOException {
        write("V1__old.sql", "create table oldish_note (id ${id});");
        migrate("oldish", "1.2.0");
        migrate("oldish", "1.1.5");

        assertThatThrownBy(() -> migrate("oldish", "1.0.9"))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("made by version 1.2.0")
                .hasMessageContaining("version 1.0.9 is too old");
        migrate("oldish", "2.0.0-SNAPSHOT");
        assertThatThrownBy(() -> migrate("oldish", "1.9.0")).isInstanceOf(MigrationRefused.class);
    }

    @Test
    void dataOfTheNextMinorVersionIsServedAsItIs() throws IOException {
        write("V1__a.sql", "create table next_note (id ${id});");
        write("V2__b.sql", "alter table next_note add column b text;");
        migrate("next", "1.1.0");
        Files.delete(folder.resolve("db/V2__b.sql"));

        migrate("next", "1.0.0");
        act("next", "insert into next_note (id) values (1)");
    }

    @Test
    void idsWhoseTablesWouldHaveTheSameNamesAreRefused() throws IOException {
        write("V1__a.sql", "create table twin_note (id ${id});");
        migrate("tw-in", "1.0.0");

        assertThatThrownBy(() -> migrate("twi-n", "1.0.0")).hasMessageContaining("same names");
        assertThatThrownBy(() -> migrate("api", "1.0.0")).hasMessageContaining("reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R__again.sql", "U1__back.sql", "V1.5__dots.sql", "afterMigrate.sql", "V1__a.sql.conf"})
    void aFileThatIsNoForwardMigrationIsRefused(String name) throws IOException {
        write(name, "select 1");

        assertThatThrownBy(() -> migrate("named", "1.0.0"))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining(name);
    }

    private void write(String name, String sql) throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db").resolve(name), sql);
    }

    private void migrate(String owner, String version) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            database.migrate(owner, version, loader);
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private void act(String owner, String sql) {
        database.data(owner).act(handle -> handle.execute(sql));
    }
}
