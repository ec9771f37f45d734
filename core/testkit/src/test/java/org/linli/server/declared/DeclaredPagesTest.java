package org.linli.server.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** Procedures as administrators see them, and the dry run. */
class DeclaredPagesTest {

    private static final String PAGE = "/admin/procedures/tree-care.request";

    @TempDir
    Path folder;

    @EachDatabase
    void eachProcedureStandsWithItsVersionsAndTheDryRunSaysWhatIsOpenAndWhyTheRestIsNot(FreshDatabases databases) {
        var classes = PluginJar.project("tree-care", folder).compiled();
        try (var site = TestSite.with(classes, databases, true)) {
            var administrator = site.visitor("administrator");
            administrator.get("/?lang=en");
            var community = site.data("core")
                    .read(handle -> handle.createQuery("select cast(g.area_id as text) from core_grant g"
                                    + " join core_account a on a.member_id = g.member_id"
                                    + " where a.login_name = 'clerk1'")
                            .mapTo(String.class)
                            .one());

            assertThat(administrator.get("/admin/procedures").body())
                    .contains("href=\"" + PAGE + "\"", "Tree care", "href=\"/admin/procedures/core.project\"");
            assertThat(administrator.get(PAGE).body())
                    .contains("<svg class=\"picture\"", "Report what was found", "No case has begun yet.");

            var check = administrator.get(PAGE + "?step=check&role=clerk&community=" + community, "application/json");
            assertThat(check.body()).contains("{\"move\":\"Report what was found\",\"reasons\":[]}");
            var secretary =
                    administrator.get(PAGE + "?step=check&role=secretary&community=" + community, "application/json");
            assertThat(secretary.body())
                    .contains("{\"move\":\"Report what was found\",\"reasons\":[\"You do not hold the permission");
            var told = administrator.get(PAGE + "?step=told&role=clerk", "application/json");
            assertThat(told.body()).containsPattern("\"move\":\"Complain\",\"reasons\":\\[\"Only");

            site.visitor("resident1")
                    .fillAt(
                            "/tree-care/requests/new",
                            "/tree-care/requests",
                            "area",
                            community,
                            "tree",
                            "STREET",
                            "what",
                            "it hangs low");
            assertThat(administrator.get(PAGE).body()).contains("Version 1", "open: 1");

            assertThat(administrator.get("/admin/procedures/tree-care.none").statusCode())
                    .isEqualTo(404);
            assertThat(administrator
                            .get(PAGE + "?step=none&community=x&undertaker=1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.visitor("secretary1").get(PAGE).statusCode()).isEqualTo(403);
        }
    }
}
