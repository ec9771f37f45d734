package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** One matter through its six steps, on the pages of those who take part. */
@LinliTest(Service365Plugin.class)
class SixStepsPagesTest {

    private TestSite site;
    private Visitor resident;
    private Visitor secretary;
    private String code;
    private String page;
    private int seen = 1;

    @Test
    void whoIsNotSatisfiedHasItTakenUpAgainAndOthersAssessIt(TestSite started) {
        site = started;
        resident = english(site.visitor());
        secretary = english(site.visitor("secretary1"));
        report();
        answers("A new bulb is in");

        residentIsAskedAndNotHeardWithoutAWord();
        var said = appraise("score", "DISSATISFIED", "words", "It is dark again");
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(tracked()).contains("It was taken up again once.", "aria-current=\"step\"");
        theLedgersHaveItByThemselves();

        seen = 5;
        finishesAndReports("The cable was torn, it is replaced");
        staffEnterWhatTheyHeardAndOthersThanTheReporterAssess();
        assertThat(tracked()).contains("The cable was torn", "Satisfied").doesNotContain("Are you satisfied?");
    }

    private void report() {
        long community = one("select g.area_id as value from core_grant g join core_account a"
                + " on a.member_id = g.member_id where a.login_name = 'secretary1'");
        var filed = resident.postJson(
                "/service-365/report",
                "{\"category\":\"FACILITY\",\"area\":\"" + community + "\",\"need\":\"The stairs are dark\"}");
        assertThat(filed.statusCode()).isEqualTo(201);
        code = sentTo(filed).replaceAll(".*code=", "");
        page = "/service-365/matters/" + one("select max(id) as value from service365_matter");
    }

    private void answers(String answer) {
        var entered = move(
                secretary, "enter", "ledger", "PROBLEM", "category", "FACILITY", "urgency", "URGENT", "mode", "GROUP");
        assertThat(entered.statusCode()).isEqualTo(303);
        finishesAndReports(answer);
    }

    private void finishesAndReports(String answer) {
        assertThat(move(secretary, "done", "done", answer).statusCode()).isEqualTo(303);
        assertThat(move(secretary, "report", "ending", "SOLVED", "answer", answer)
                        .statusCode())
                .isEqualTo(303);
    }

    private void residentIsAskedAndNotHeardWithoutAWord() {
        assertThat(tracked()).contains("A new bulb is in", "Are you satisfied?");
        var refused = appraise("score", "DISSATISFIED");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Please say what is still missing.", "A new bulb is in", code);
        var stranger = site.visitor().post("/service-365/appraisal", "key", "0000 0000 0000", "score", "SATISFIED");
        assertThat(stranger.statusCode()).isEqualTo(422);
    }

    private void theLedgersHaveItByThemselves() {
        for (var list : new String[] {"problems", "rectification", "due"}) {
            assertThat(rows(list)).as(list).contains(page);
        }
        assertThat(rows("needs")).doesNotContain(page);
        assertThat(rows("due?late=yes")).doesNotContain(page);
        assertThat(secretary.get("/inbox.json").body()).as("the inbox").contains("The stairs are dark");
    }

    private void staffEnterWhatTheyHeardAndOthersThanTheReporterAssess() {
        var heard = new String[] {"channel", "PHONE", "score", "SATISFIED"};
        assertThat(secretary.fill(page + "/appraisal", heard).statusCode())
                .as("who reported the result")
                .isEqualTo(403);
        assertThat(site.visitor("clerk1").fill(page + "/appraisal", heard).statusCode())
                .isEqualTo(303);

        seen = 8;
        assertThat(move(secretary, "assess", "grade", "GOOD").statusCode()).isEqualTo(403);
        var officer = site.visitor("officer990101001");
        assertThat(move(officer, "assess", "grade", "GOOD").statusCode()).isEqualTo(303);
        assertThat(secretary.get(page, "application/json").body())
                .contains("\"step\":\"closed\"", "\"score\":\"Satisfied\"", "\"grade\":\"Good\"");
    }

    private HttpResponse<String> move(Visitor who, String move, String... fields) {
        var sent = Stream.concat(Stream.of("seen", Integer.toString(seen)), Stream.of(fields));
        var answer = who.fillAt(page, page + "/moves/" + move, sent.toArray(String[]::new));
        seen += answer.statusCode() == 303 ? 1 : 0;
        return answer;
    }

    private HttpResponse<String> appraise(String... fields) {
        var sent = Stream.concat(Stream.of("key", code), Stream.of(fields));
        return resident.fillAt(address(), "/service-365/appraisal", sent.toArray(String[]::new));
    }

    private String tracked() {
        return resident.get(address()).body();
    }

    private String address() {
        return "/service-365/track?code=" + code;
    }

    private String rows(String list) {
        return secretary.get("/service-365/" + list).body();
    }

    private long one(String sql) {
        Map<String, Object> row = site.data("core")
                .read(handle -> handle.createQuery(sql).mapToMap().one());
        return ((Number) row.get("value")).longValue();
    }

    private static Visitor english(Visitor visitor) {
        visitor.get("/?lang=en");
        return visitor;
    }
}
