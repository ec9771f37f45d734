package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.server.access.CoreSite;
import org.linli.testkit.site.Visitor;

/** The calendar as an administrator meets it: over HTTP, on a new site. */
class CalendarPagesTest {

    private static CoreSite site;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        site = new CoreSite(false);
        administrator = site.administrator();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aYearIsLookedAtBeforeItIsStored() {
        var page = "/calendar/2027/notice";
        assertThat(administrator.get("/calendar/2027?lang=en").body()).contains("Monday to Friday are counted");

        var preview = administrator.fillAt(
                page, "/calendar/2027/preview", "source", "No 9", "daysOff", "2027-01-01\n2027/1/2", "makeUpDays", "");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("name=\"daysOff\" value=\"2027-01-01 2027-01-02\"")
                .contains("2027 has 260 working days.");
        assertThat(administrator.get("/calendar/2027").body()).contains("Monday to Friday are counted");

        var stored = administrator.post(page, "source", "No 9", "daysOff", "2027-01-01 2027-01-02", "makeUpDays", "");
        assertThat(sentTo(stored)).isEqualTo("/calendar/2027");
        assertThat(administrator.get("/calendar/2027").body())
                .contains("No 9", "entered here")
                .doesNotContain("Monday to Friday are counted");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var refused = administrator.fillAt(
                "/calendar/2028/notice",
                "/calendar/2028/preview",
                "source",
                "No 10",
                "daysOff",
                "2028-01-01\nnext week",
                "makeUpDays",
                "2028-01-03");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("next week is neither", "value=\"No 10\"", "2028-01-03</textarea>");
    }

    @Test
    void aYearThatIsNoneIsNotThere() {
        assertThat(administrator.get("/calendar/1999").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/calendar/next").statusCode()).isEqualTo(404);
    }

    @Test
    void everyShippedYearIsShownInBothLanguages() {
        assertThat(administrator.get("/calendar/2026?lang=zh-CN").body())
                .contains("\u56fd\u529e\u53d1\u660e\u7535\u30142025\u30157\u53f7", "\u8c03\u4f11\u4e0a\u73ed");
        assertThat(administrator.get("/calendar/2026?lang=en").body())
                .contains("2026 has 248 working days.")
                .doesNotContain("calendar.");
    }
}
