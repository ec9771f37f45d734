package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.member.MemberMerged;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.site.Patience;

/** What happened beside an archive: an act that was under way, members who were made one or erased since. */
class LoadedAfterwardsTest {

    private static final String MEMBER = "insert into core_member (id, name, phone, phone_index, identity,"
            + " identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at)"
            + " values (2, 'kept', '', '', '', '', '', '', 0, 0, 0, 0)";

    @TempDir
    Path folder;

    @EachDatabase
    void anActThatWasUnderWayIsInTheArchiveAndNoneBeginsAfterIt(Database database) {
        try (var host = started(database)) {
            var own = host.catalogue().owners().get("notes").data();
            var begun = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var act = CompletableFuture.runAsync(() -> own.act(handle -> {
                begun.countDown();
                Patience.until(() -> go.getCount() == 0);
                return handle.execute("insert into notes_note (id) values (7)");
            }));
            Patience.until(() -> begun.getCount() == 0);
            var archives = host.takingOut().archives();
            var archived = new CompletableFuture<Archive>();
            var archiver = new Thread(() -> archived.complete(host.takingOut().archive("notes", (handle, told) -> {})));
            archiver.start();
            Patience.until(() -> waitsForActs(archiver) || !archives.list().isEmpty());
            assertThatThrownBy(() -> own.act(handle -> handle.execute("insert into notes_note (id) values (8)")))
                    .hasMessageContaining("has been stopped");
            assertThat(archives.list()).isEmpty();
            go.countDown();
            act.join();

            var manifest = archives.open(archived.join()).manifest();
            assertThat(manifest.rows()).isEqualTo(1);
        }
    }

    @EachDatabase
    void mergersSinceAreToldOnceMoreAndErasuresAreDoneOnceMore(Database database) {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            var jar = jar(hosting);
            host.install(jar);
            core(database, MEMBER);
            notice(database, 1, 2);
            notice(database, 2, 3);
            var archive = host.takingOut().archive("notes", (handle, told) -> {});
            long now = database.clock().millis();
            core(database, "insert into core_member_alias values (3, 2, " + now + ", 0)");
            core(database, "insert into core_erasure_done values (4, 'notes')");
            core(database, "insert into core_erasure_done values (4, 'core')");
            core(database, "insert into core_erasure_done values (4, 'other')");
            host.install(jar);
            var merged = new ArrayList<MemberMerged>();
            hosting.bus.subscribe("notes", "merged", MemberMerged.class, event -> merged.add(event.get()));
            var afterwards = new ArrayList<PluginStatus.State>();
            var loading = host.takingOut().loading();
            loading.afterwards(
                    () -> afterwards.add(host.plugin("notes").orElseThrow().state()));

            loading.load(archive, handle -> {});

            hosting.bus.deliver();
            assertThat(merged).containsExactly(new MemberMerged(3, 2));
            assertThat(texts(database, "select owner from core_erasure_done")).containsExactly("other");
            assertThat(texts(database, "select key from core_notice")).containsExactly("1");
            assertThat(afterwards).containsExactly(PluginStatus.State.RUNNING);
        }
    }

    private static boolean waitsForActs(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitActs"));
    }

    private PluginHost started(Database database) {
        var hosting = new Hosting(folder, database);
        var host = hosting.start();
        host.install(jar(hosting));
        return host;
    }

    private Path jar(Hosting hosting) {
        return hosting.version("notes", "1.0.0", "", "")
                .resource("db/V1__note.sql", "create table notes_note (id ${id});")
                .to(folder.resolve("notes.jar"));
    }

    private static void notice(Database database, long id, long member) {
        core(
                database,
                "insert into core_notice (id, member_id, owner, key, words, args, href, at, read_at) values (" + id
                        + ", " + member + ", 'notes', '" + id + "', 'w', '', '/', 1, 0)");
    }

    private static void core(Database database, String sql) {
        database.data("core").act(handle -> handle.execute(sql));
    }

    private static List<String> texts(Database database, String sql) {
        return database.data("core")
                .read(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
