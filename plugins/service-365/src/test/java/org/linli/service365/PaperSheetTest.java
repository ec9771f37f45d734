package org.linli.service365;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.command.ImportCommand;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;
import picocli.CommandLine;

/** Matters that came in on paper, from a spreadsheet, on the pages of a clerk. */
@LinliTest(Service365Plugin.class)
class PaperSheetTest {

    private static final String PAGE = "/service-365/rosters/paper";
    private static final String HEADINGS = "How did it come in?,What is it about?,Community,"
            + "\"What do you need, or what is wrong?\",Name,Mobile phone,"
            + "I agree that this name and phone are kept to handle this matter and to ask back,"
            + "What was done on the spot\n";

    private final StringWriter said = new StringWriter();

    @Test
    void goodRowsBecomeMattersOnceAndRefusedOnesComeBackWithTheirReasons(TestSite site) {
        var clerk = english(site.visitor("clerk1"));
        long before = matters(site);
        var sent = send(clerk, rows(communityOf(site), elsewhere(site)));
        var page = Visitor.sentTo(sent);
        until(site, page, "CHECKED");
        assertThat(clerk.get(page).body())
                .contains("3 rows", "What is it about?: Noise is none of the words that can stand here.")
                .contains("There is no area " + elsewhere(site) + " here.")
                .contains("Without consent we keep neither name nor phone");
        assertThat(matters(site)).as("after the check").isEqualTo(before);
        var refused = clerk.bytes(page + "/refused");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheet");
        assertThat(site.visitor("clerk7").get(page).statusCode())
                .as("of somebody else")
                .isEqualTo(404);

        assertThat(clerk.fillAt(page, page + "/taking").statusCode()).isEqualTo(303);
        until(site, page, "TAKEN");
        assertThat(matters(site)).isEqualTo(before + 3);
        assertThat(newest(site))
                .as("of the channel, with who reported, and those that were done on the spot")
                .containsExactly("PAPER true analysing", "COUNTER false analysing", "VISIT false closed");

        var again = clerk.post(page + "/taking");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Taken").doesNotContain("Take the good rows");
        assertThat(clerk.get(PAGE).body()).contains("Sheets that were sent", page);
        assertThat(clerk.get(PAGE, "application/json").body()).contains("\"state\":\"TAKEN\"");
        assertThat(matters(site)).isEqualTo(before + 3);

        var twice = Visitor.sentTo(send(clerk, rows(communityOf(site), elsewhere(site))));
        until(site, twice, "CHECKED");
        assertThat(clerk.get(twice).body()).contains("enters each of its rows once more");
    }

    @Test
    void aSheetThatIsNoSuchRosterIsToldAndCanBeGivenUpWhileItWaits(TestSite site) {
        var clerk = english(site.visitor("clerk1"));
        var other = Visitor.sentTo(send(clerk, "Name\nLi\n"));
        until(site, other, "FAILED");
        assertThat(clerk.get(other).body()).contains("there is none with all headings that are needed");
        var almost = Visitor.sentTo(send(clerk, "What is it about?,Community\n"));
        until(site, almost, "FAILED");
        assertThat(clerk.get(almost).body()).contains("missing: ", "How did it come in?; What do you need");

        var page = Visitor.sentTo(send(clerk, rows(communityOf(site), elsewhere(site))));
        until(site, page, "CHECKED");
        var dropped = clerk.fill(page + "/dropping");
        assertThat(Visitor.sentTo(dropped)).isEqualTo(PAGE);
        assertThat(clerk.get(page).body()).contains("Given up");
    }

    @Test
    void theCommandLineTakesThemInAtTheRunningServer(TestSite site, @TempDir Path folder) throws Exception {
        long before = matters(site);
        var row = "On paper,Hygiene and greenery," + communityOf(site) + ",The yard is dirty,,,,\n";
        var done = "Found on a visit or a round,Hygiene and greenery," + communityOf(site) + ",A bag,,,,Taken away\n";
        var file = Files.writeString(folder.resolve("paper.csv"), HEADINGS + row.repeat(24) + done);
        assertThat(run(site, "service-365.paper", file.toString())).isZero();
        assertThat(matters(site)).as("after the check").isEqualTo(before);
        assertThat(run(site, "service-365.paper", file.toString(), "--take", "good"))
                .isZero();
        assertThat(matters(site)).isEqualTo(before + 25);
        assertThat(newest(site)).contains("VISIT false closed");
        assertThat(run(site, "service-365.parking", file.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("service-365.parking", "members", "service-365.paper");
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
        var empty = clerk.bytes(PAGE + "/template");
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

    @Test
    void whoWouldArchiveItIsToldOfTheMattersUnderWayAndNotAskedForItsId(TestSite site) {
        var administrator = english(site.visitor("administrator"));
        var clerk = english(site.visitor("clerk1"));
        var page = Visitor.sentTo(send(clerk, rows(communityOf(site), elsewhere(site))));
        until(site, page, "CHECKED");
        clerk.fillAt(page, page + "/taking");
        until(site, page, "TAKEN");
        assertThat(administrator.get("/plugins/service-365/archive").body())
                .contains("cases are under way")
                .doesNotContain("Archive and erase");
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

    private static void until(TestSite site, String page, String state) {
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        site.until(
                "core",
                handle -> handle.createQuery("select count(*) from core_roster where id = :id and state = :state")
                        .bind("id", id)
                        .bind("state", state)
                        .mapTo(Integer.class)
                        .one()
                        .equals(1));
    }

    private int run(TestSite site, String... args) {
        var all = new ArrayList<>(List.of("--data", site.folder().toString()));
        all.addAll(List.of(args));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
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
