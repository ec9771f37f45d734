package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.TestSite;

/** The core's pages of a member, an organization and an area show their matters, to whoever may see these. */
@LinliTest(Service365Plugin.class)
class MatterSlotsTest {

    private static final String OPEN = " from service365_matter m join core_run r on r.id = m.id and r.ended_at = 0"
            + " where m.community_id = (select g.area_id from core_grant g join core_account a"
            + " on a.member_id = g.member_id where a.login_name = 'secretary1')";

    @Test
    void anAreaHasATabOfItsOpenMattersForThoseWhoMayReadThemThere(TestSite site) {
        var area = "/areas/" + one(site, "select min(m.community_id)" + OPEN);
        var matter = "/service-365/matters/" + one(site, "select r.id" + OPEN + " order by r.due_at, r.id limit 1");
        var secretary = site.visitor("secretary1");
        assertThat(secretary.get(area + "?lang=en").body())
                .contains(">Overview</a>", area + "?tab=service-365.open")
                .doesNotContain(matter);
        assertThat(secretary.get(area + "?tab=service-365.open").body())
                .contains("Open matters</h2>", "href=\"" + matter + "\"");

        var other = site.visitor("secretary7");
        var elsewhere = other.get(area);
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.body()).doesNotContain("tab=service-365.open");
        assertThat(other.get(area + "?tab=service-365.open").body()).doesNotContain(matter);
    }

    @Test
    void anOrganizationShowsWhatItIsInChargeOfAndAMemberWhatTheyReported(TestSite site) {
        var secretary = site.visitor("secretary1");
        var charged = one(site, "select r.undertaker_id" + OPEN + " and r.undertaker_id <> 0 order by r.id limit 1");
        var due = one(
                site, "select r.id" + OPEN + " and r.undertaker_id = " + charged + " order by r.due_at, r.id limit 1");
        assertThat(secretary.get("/organizations/" + charged + "?lang=en").body())
                .contains("Open matters in its charge</h2>", "/service-365/matters/" + due);

        var reporter = one(
                site,
                "select m.reporter_id" + OPEN + " and m.reporter_id in (select c.id from core_member c"
                        + " where c.community_id = m.community_id) order by m.id desc limit 1");
        var newest = one(site, "select max(id) from service365_matter where reporter_id = " + reporter);
        assertThat(secretary.get("/members/" + reporter).body())
                .contains("Matters this person reported</h2>", "/service-365/matters/" + newest);
    }

    private static long one(TestSite site, String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
