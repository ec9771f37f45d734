package org.linli.service365;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** Matters that came in on paper, from a spreadsheet, on the pages of a clerk. */
@LinliTest(Service365Plugin.class)
class PaperSheetTest {

    private static final String PAGE = "/service-365/rosters/paper";
    private static final String HEADINGS = "How did it come in?,What is it about?,Community,"
            + "\"What do you need, or what is wrong?\",Name,Mobile phone,"
            + "I agree that this name and phone are kept to handle this matter and to ask back,"
            + "What was done on the spot\n";
    private static final Pattern SHEET = Pattern.compile("name=\"sheet\"[^>]*value=\"(\\d+)\"");

    @Test
    void goodRowsBecomeMattersOnceAndRefusedOnesComeBackWithTheirReasons(TestSite site) {
        var clerk = english(site.visitor("clerk1"));
        long before = matters(site);
        var checked = send(clerk, rows(communityOf(site), elsewhere(site)));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("nothing is taken yet: 3 rows are good, 3 are refused")
                .contains("What is it about?: Noise is none of the words that can stand here.")
                .contains("There is no area " + elsewhere(site) + " here.")
                .contains("Without consent we keep neither name nor phone");
        assertThat(matters(site)).as("after the check").isEqualTo(before);

        var sheet = sheet(checked);
        var refused = clerk.post(PAGE + "/refused", "sheet", sheet);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheet");

        clerk.get(PAGE);
        var taken = clerk.post(PAGE + "/taking", "sheet", sheet);
        assertThat(taken.body()).contains("3 rows were taken, 3 were refused.");
        assertThat(matters(site)).isEqualTo(before + 3);
        assertThat(newest(site))
                .as("of the channel, with who reported, and those that were done on the spot")
                .containsExactly("PAPER true analysing", "COUNTER false analysing", "VISIT false closed");

        var again = clerk.post(PAGE + "/taking", "sheet", sheet);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This sheet was taken already");
        assertThat(matters(site)).isEqualTo(before + 3);
    }

    @Test
    void fileThatIsNoSuchSheetOrTooLongIsRefusedBesideTheField(TestSite site) {
        var clerk = english(site.visitor("clerk1"));
        var other = send(clerk, "Name\nLi\n");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("there is none with all headings that are needed");
        var row = "On paper,Hygiene and greenery," + communityOf(site) + ",The yard is dirty,,,,\n";
        var many = send(clerk, HEADINGS + row.repeat(51));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("A file may have 50 rows.");
    }

    @Test
    void onlyWhoMayEnterMattersSeesItAndNobodyWhileThePluginIsStopped(TestSite site) {
        var officer = site.visitor("officer990101001");
        assertThat(officer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(officer.get("/inbox").body()).doesNotContain(PAGE);
        var sent = officer.upload(PAGE, "file", HEADINGS.getBytes(UTF_8));
        assertThat(sent.statusCode()).isEqualTo(403);

        var clerk = site.visitor("clerk1");
        assertThat(clerk.get("/inbox").body()).contains("纸质登记导入", PAGE);
        var empty = clerk.bytes(PAGE + "?template=xlsx");
        assertThat(empty.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".xlsx");
        site.linli().plugins().stop("service-365");
        try {
            assertThat(clerk.get("/inbox").body()).doesNotContain(PAGE);
            assertThat(clerk.get(PAGE).statusCode()).isGreaterThanOrEqualTo(404);
        } finally {
            site.linli().plugins().start("service-365");
        }
    }

    private static String rows(String own, String other) {
        return HEADINGS
                + "On paper,Hygiene and greenery," + own + ",The yard is dirty,Li Ping,13912345678,Yes,\n"
                + "窗口,公共设施," + own + ",The stairs are dark,,,,\n"
                + "On paper,Noise," + own + ",It is loud at night,,,,\n"
                + "On paper,Parking and traffic," + other + ",Cars on the pavement,,,,\n"
                + "On paper,Hygiene and greenery," + own + ",Rubbish at the gate,Wang,13912345679,No,\n"
                + "Found on a visit or a round,Hygiene and greenery," + own + ",A bag in the hall,,,,Taken away\n";
    }

    private static HttpResponse<String> send(Visitor visitor, String csv) {
        visitor.get(PAGE);
        return visitor.upload(PAGE, "file", csv.getBytes(UTF_8));
    }

    private static String sheet(HttpResponse<String> answer) {
        var found = SHEET.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static long matters(TestSite site) {
        return site.data("core")
                .read(handle -> handle.createQuery("select count(*) from service365_matter")
                        .mapTo(Long.class)
                        .one());
    }

    private static List<String> newest(TestSite site) {
        var found = new ArrayList<String>();
        site.data("core")
                .read(handle -> handle.createQuery("select m.channel as channel, m.reporter_id as reporter,"
                                + " r.step as step from service365_matter m join core_run r on r.id = m.id"
                                + " order by m.id desc limit 3")
                        .map((row, context) -> row.getString("channel") + " " + (row.getLong("reporter") != 0) + " "
                                + row.getString("step"))
                        .list())
                .forEach(row -> found.add(0, row));
        return found;
    }

    private static String communityOf(TestSite site) {
        return name(site, "id = :id");
    }

    private static String elsewhere(TestSite site) {
        return name(site, "id <> :id and level = (select o.level from core_area o where o.id = :id)");
    }

    private static String name(TestSite site, String which) {
        return site.data("core")
                .read(handle -> handle.createQuery(
                                "select name from core_area where " + which + " order by id desc limit 1")
                        .bind("id", Long.parseLong(site.community("clerk1")))
                        .mapTo(String.class)
                        .one());
    }

    private static Visitor english(Visitor visitor) {
        visitor.get("/?lang=en");
        return visitor;
    }
}
