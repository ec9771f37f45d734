package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Place;
import org.linli.api.procedure.Begin;
import org.linli.api.refusal.Refused;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.data.Database;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.testkit.EachDatabase;

/** A run goes on by the version that it began with, whatever version of its plugin comes. */
class OpenRunsTest {

    private static final String TABLE = "create table notes_note (id ${id});";
    private static final String COLUMN = "alter table notes_note add column title text;";
    private static final String TELLS =
            ".effect(\"tell\", (handle, run, row) -> {})" + step("move -> move.effect(\"tell\")");

    @TempDir
    Path folder;

    @EachDatabase
    void anUpgradeThatAnOpenRunCouldNotGoOnWithIsRefusedBeforeItsTablesAreChanged(Database database) {
        var hosting = new Hosting(folder, database);
        version(hosting, "1.0.0", 1, TELLS).resource("db/V1__note.sql", TABLE).to(hosting.jars.resolve("notes.jar"));
        try (var host = hosting.start()) {
            start(database, host);
            var before = host.catalogue();
            assertThatThrownBy(() -> host.install(next(hosting, "1.1.0", step("move -> {}"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusals().toString())
                                    .contains("plugin.reason.open-runs", "notes.case 1: effect tell"));
            assertThat(host.catalogue()).isSameAs(before);
            assertThat(database.level("notes")).isEqualTo(1);

            var mapped = ".effect(\"say\", (handle, run, row) -> {}).replaces(\"tell\", \"say\")";
            host.install(next(hosting, "1.2.0", mapped + step("move -> move.effect(\"say\")")));
            assertThat(database.level("notes")).isEqualTo(2);
        }
    }

    @EachDatabase
    void aPluginWithAnOpenRunIsNotErased(Database database) {
        var hosting = new Hosting(folder, database);
        version(hosting, "1.0.0", 1, TELLS).to(hosting.jars.resolve("notes.jar"));
        try (var host = hosting.start()) {
            start(database, host);
            assertThatThrownBy(() -> host.takingOut().erase("notes", handle -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusals().toString()).contains("plugin.erasure.under-way"));
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);
        }
    }

    @EachDatabase
    void aPluginIsArchivedWithItsRunsOnceTheyHaveEnded(Database database) {
        var hosting = new Hosting(folder, database);
        version(hosting, "1.0.0", 1, TELLS).to(hosting.jars.resolve("notes.jar"));
        try (var host = hosting.start()) {
            start(database, host);
            var archives = host.takingOut().archives();
            assertThatThrownBy(() -> host.takingOut().archive("notes", (handle, archive) -> {}))
                    .isInstanceOf(Refused.class);
            assertThat(archives.list()).isEmpty();
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);

            database.data("core").act(handle -> handle.execute("update core_run set ended_at = 1"));
            var archive = host.takingOut().archive("notes", (handle, told) -> {});
            assertThat(archives.open(archive).manifest().tables())
                    .filteredOn(table -> table.rows() == 1)
                    .extracting(Manifest.Entry::name)
                    .containsExactly("core_run.jsonl", "core_run_payload.jsonl");
        }
    }

    private static void start(Database database, PluginHost host) {
        var engine = new ProcedureEngine(new ProcedureEngine.Ground(
                database.clock(),
                WorkingDays.MONDAY_TO_FRIDAY,
                null,
                owner -> null,
                new QueuedEvents().events("core"),
                () -> host.catalogue().procedures()));
        var procedure = host.catalogue().procedures().get("notes.case");
        var begin = Begin.of(database.data("core").newId(), new Place(1, 2, 3));
        database.data("core").act(handle -> engine.start(handle, ActingAs.ANYBODY, procedure, begin));
    }

    private Path next(Hosting hosting, String version, String body) {
        return version(hosting, version, 2, body)
                .resource("db/V1__note.sql", TABLE)
                .resource("db/V2__title.sql", COLUMN)
                .to(folder.resolve("notes-" + version + ".jar"));
    }

    private static PluginJar version(Hosting hosting, String version, int number, String body) {
        return hosting.version(
                "notes",
                version,
                "",
                "to.procedure(org.linli.api.procedure.Procedure.named(\"notes.case\", " + number + ")" + body + ");");
    }

    private static String step(String move) {
        return ".step(\"s\", step -> step.move(\"out\", \"end\", org.linli.api.procedure.Who.anybody(), " + move
                + ")).end(\"end\").build()";
    }
}
