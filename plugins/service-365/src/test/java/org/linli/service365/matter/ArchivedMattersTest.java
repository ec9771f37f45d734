package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.backup.Verification;
import org.linli.server.file.FileCheck;
import org.linli.server.procedure.ChainCheck;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.PluginJars;
import org.linli.testkit.site.TestSite;

/** Matters are archived, erased and loaded back on a site: with a photo, a member, a view, a notice and a setting. */
class ArchivedMattersTest {

    private static final String PLUGIN = "/plugins/service-365";
    private static final String ITS_RUNS = " in (select id from core_run where procedure like 'service-365.%')";
    private static final Map<String, String> KEPT_BY_THE_CORE = Map.of(
            "core_run", "id" + ITS_RUNS,
            "core_run_move", "run_id" + ITS_RUNS,
            "core_run_payload", "run_id" + ITS_RUNS,
            "core_file", "owner = 'service-365'",
            "core_notice", "owner = 'service-365'",
            "core_list_view", "path like '/service-365/%'",
            "core_setting", "owner = 'service-365'");

    @TempDir
    private Path folder;

    private Path jar;
    private TestSite site;
    private ErasureStory story;
    private long member;

    @EachDatabase
    void allThatWasThereIsThereAgainAndWhoWasErasedMeanwhileIsErased(FreshDatabases databases) throws Exception {
        jar = PluginJars.pack(Path.of("target/classes"), folder.resolve("service-365.jar"));
        try (var started = TestSite.core(databases, true)) {
            site = started;
            story = new ErasureStory(() -> site.linli().address(), this::one);
            site.linli().plugins().install(jar);
            member = story.reportedAndAnswered();
            keepAround();
            var before = rows();
            assertThat(before.keySet()).contains("service365_matter").containsAll(KEPT_BY_THE_CORE.keySet());
            everywhere(true);

            var archive = archived();
            removeContents();
            assertThat(rows()).containsOnlyKeys("core_run", "core_run_move");
            site.linli().plugins().install(jar);
            everywhereButTheMember();
            loadBack(archive);
            assertThat(rows()).isEqualTo(before);
            everywhere(true);
            allHolds();

            databases.clock().move(Duration.ofMinutes(1)); // another archive has another name
            var second = archived();
            story.erase(member);
            site.linli().plugins().install(jar);
            loadBack(second);
            everywhere(false);
            assertThat(rows().toString()).doesNotContain("Zephyr", "Xylophones", ErasureStory.PHONE);
            allHolds();
        }
    }

    private String archived() {
        var administrator = site.visitor("administrator");
        administrator.get(PLUGIN + "/archive");
        var archived = administrator.post(PLUGIN + "/archive", "id", "service-365");
        assertThat(archived.statusCode()).as(archived.body()).isEqualTo(303);
        return sentTo(archived);
    }

    private void loadBack(String archive) {
        var administrator = site.visitor("administrator");
        assertThat(administrator.get(PLUGIN).body()).contains(archive + "/loading");
        administrator.get(archive + "/loading");
        assertThat(sentTo(administrator.post(archive + "/loading", "id", "service-365")))
                .isEqualTo(PLUGIN);
    }

    private void everywhere(boolean shown) {
        assertThat(story.traces(member))
                .allSatisfy((place, found) -> assertThat(found).as(place).isEqualTo(shown));
    }

    private void everywhereButTheMember() {
        assertThat(story.traces(member))
                .allSatisfy((place, found) -> assertThat(found).as(place).isEqualTo(place.contains("member")));
    }

    /** A saved view, a notice and a setting. */
    private void keepAround() {
        site.linli().plugins().catalogue().owners().get("core").data().act(handle -> {
            handle.execute("insert into core_list_view (id, member_id, path, name, query, saved_at)" + " values (1, "
                    + member + ", '/service-365/matters', 'mine', 'q=1', 1)");
            handle.execute("insert into core_notice (id, member_id, owner, key, words, args, href, at, read_at)"
                    + " values (1, " + member + ", 'service-365', 'k', 'w', '', '/', 1, 0)");
            return handle.execute(
                    "insert into core_setting (owner, key, value) values ('service-365', 'reply-days', '9')");
        });
    }

    /** As the hourly job does once nobody wants them. */
    private void removeContents() throws IOException {
        try (var files = Files.walk(site.folder().resolve("files"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** By table the rows that are there, but for when a run was last changed, which is now. */
    private Map<String, List<Map<String, Object>>> rows() {
        return site.data("core").read(handle -> {
            var found = new TreeMap<String, List<Map<String, Object>>>();
            for (var table : site.linli().plugins().tables("service-365")) {
                found.put(table, rows(handle, table, "1 = 1"));
            }
            KEPT_BY_THE_CORE.forEach((table, its) -> found.put(table, rows(handle, table, its)));
            found.values().removeIf(List::isEmpty);
            return found;
        });
    }

    private static List<Map<String, Object>> rows(Handle handle, String table, String its) {
        var rows = handle.createQuery("select * from " + table + " where " + its + " order by 1, 2")
                .mapToMap()
                .list();
        rows.forEach(row -> row.remove("changed_at"));
        return rows;
    }

    private void allHolds() {
        var checks = new Verification(site.postgres())
                .add("files", new FileCheck(site.folder()))
                .add(
                        "chains",
                        handle -> ChainCheck.check(handle, 10).problems().stream()
                                .map(ChainCheck.Problem::toString)
                                .toList());
        checks.run(
                site.data("core"),
                outcome -> assertThat(outcome.problems()).as(outcome.name()).isEmpty());
    }

    private long one(String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
