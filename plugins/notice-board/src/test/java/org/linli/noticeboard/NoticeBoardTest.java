package org.linli.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.TestSite;

@LinliTest(NoticeBoardPlugin.class)
class NoticeBoardTest {

    @Test
    void whatAClerkPublishesHangsOnTheBoardForEverybodyUntilItIsWithdrawnWithAReason(TestSite site) {
        var clerk = site.visitor("clerk1");
        var published = clerk.fill(
                "/notice-board/new",
                "area",
                site.community("clerk1"),
                "title",
                "Water is off",
                "text",
                "Thursday, 8 to 16");
        assertThat(published.statusCode()).isEqualTo(303);
        var page = sentTo(published);

        var anybody = site.visitor();
        assertThat(anybody.get(page).body())
                .contains("Water is off", "Thursday, 8 to 16")
                .doesNotContain("<details");
        assertThat(anybody.get(page, "application/json").body()).contains("\"title\":\"Water is off\"");
        assertThat(anybody.get("/notice-board").body()).contains(page);
        assertThat(anybody.get("/notice-board.json").body()).contains("Water is off");
        assertThat(anybody.get("/notice-board.csv").body()).contains("Water is off");
        assertThat(Arrays.copyOf(anybody.bytes("/notice-board.xlsx").body(), 2))
                .as("a ZIP, as each spreadsheet is")
                .isEqualTo("PK".getBytes(StandardCharsets.US_ASCII));

        assertThat(clerk.fillAt(page, page + "/withdrawal", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(clerk.fillAt(page, page + "/withdrawal", "reason", "put off").statusCode())
                .isEqualTo(303);
        assertThat(anybody.get(page).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/notice-board").body()).doesNotContain(page);
    }

    @Test
    void whoWorksInAnotherCommunityNeitherPublishesNorWithdrawsHere(TestSite site) {
        var published = site.visitor("clerk1")
                .fill(
                        "/notice-board/new",
                        "area",
                        site.community("clerk1"),
                        "title",
                        "Meeting",
                        "text",
                        "Friday at seven");
        var page = sentTo(published);

        var other = site.visitor("clerk7");
        var refused = other.fill(
                "/notice-board/new", "area", site.community("clerk1"), "title", "Mine", "text", "Not theirs");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).as("what was typed").contains("Not theirs");
        assertThat(other.fillAt(page, page + "/withdrawal", "reason", "no").statusCode())
                .isEqualTo(403);
        assertThat(other.get(page).statusCode()).isEqualTo(200);
    }
}
