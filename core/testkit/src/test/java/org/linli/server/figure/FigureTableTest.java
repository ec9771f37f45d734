package org.linli.server.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.figure.Period;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Ten people came to a district: six in March of 2026, three in February, one in the March before. */
@EachDatabase
class FigureTableTest {

    private final District district;
    private final Counting counting;

    FigureTableTest(Database database) {
        district = new District(database);
        counting = new Counting(district);
    }

    @BeforeEach
    void tenCome() {
        counting.came("2026-02-28T16:00:00Z", district.willow, "volunteer");
        counting.came("2026-03-10T01:00:00Z", district.willow, "");
        counting.came("2026-03-31T15:59:59.999Z", district.willow, "rider");
        counting.came("2026-03-12T01:00:00Z", district.maple, "volunteer");
        counting.came("2026-03-12T01:00:00Z", district.river, "volunteer");
        counting.came("2026-03-12T01:00:00Z", 0, "");
        counting.came("2026-02-28T15:59:59.999Z", district.willow, "volunteer");
        counting.came("2026-02-10T01:00:00Z", district.maple, "");
        counting.came("2026-02-10T01:00:00Z", district.river, "");
        counting.came("2025-03-10T01:00:00Z", district.river, "");
    }

    @Test
    void aMonthBeginsAndEndsAtMidnightInShanghai() {
        var months = numerators(counting.question(Question.TIME, Sight.ALL, "2026-03", 0));

        assertThat(months).hasSize(13).containsEntry("2026-03", 6L).containsEntry("2026-02", 3L);
        assertThat(months).containsEntry("2026-01", 0L).containsEntry("2025-03", 1L);
    }

    @Test
    void areasFollowInTheirOrderAndWhatLiesInNoneComesLast() {
        var areas = numerators(counting.question(Question.AREA, Sight.ALL, "2026-03", 0));

        assertThat(areas)
                .containsExactly(entry("" + district.north, 4L), entry("" + district.south, 1L), entry("0", 1L));
    }

    @Test
    void anAreaWhereNothingHappenedIsShownWithNothing() {
        var areas = numerators(counting.question(Question.AREA, Sight.ALL, "2025-03", 0));

        assertThat(areas).containsExactly(entry("" + district.north, 0L), entry("" + district.south, 1L));
    }

    @Test
    void ofASubdistrictItsCommunitiesAreShown() {
        var question = counting.question(Question.AREA, Sight.ALL, "2026-03", 0);
        var north = new Question(
                question.figures(), Sight.ALL, question.period(), district.tree.find(district.north), Question.AREA);

        assertThat(numerators(north)).containsOnly(entry("" + district.willow, 3L), entry("" + district.maple, 1L));
    }

    @Test
    void whoHoldsThePermissionInOneCommunitySeesItAlone() {
        var clerk = new Sight(false, Set.of(), Set.of(district.maple));

        assertThat(numerators(counting.question(Question.AREA, clerk, "2026-03", 0)))
                .containsExactly(entry("" + district.maple, 1L));
        assertThat(counting.table(counting.question(Question.TIME, clerk, "2026-03", 0))
                        .whole())
                .containsExactly(new Total(2, 0));
    }

    @Test
    void aPercentageIsDividedAfterItsPartsAreAddedUp() {
        var table = counting.table(counting.question(Question.AREA, Sight.ALL, "2026-03", 1));
        var figure = counting.book.all().get(1).figure();

        assertThat(table.whole()).containsExactly(new Total(3, 6));
        assertThat(table.lines().get(0).totals()).containsExactly(new Total(2, 4));
        assertThat(FigureText.number(figure, new Total(2, 3)))
                .map(Object::toString)
                .hasValue("66.7");
    }

    @Test
    void aPercentageOfNothingIsNoNumber() {
        var figure = counting.book.all().get(1).figure();

        assertThat(FigureText.number(figure, Total.NOTHING)).isEmpty();
    }

    @Test
    void partsStandInTheirDeclaredOrderAndUndeclaredOnesAreLeftOut() {
        var parts = numerators(counting.question("tag", Sight.ALL, "2026-03", 0));

        assertThat(parts).containsExactly(entry("volunteer", 3L), entry("rider", 1L));
    }

    @Test
    void whatWasCountedIsKeptForAMinuteAtMost() {
        var question = counting.question(Question.TIME, Sight.ALL, "2026-03", 0);
        assertThat(counting.table(question).whole()).containsExactly(new Total(10, 0));

        counting.came("2026-03-20T01:00:00Z", district.river, "");
        counting.clock.move(FigureBook.KEPT);

        assertThat(counting.table(question).whole()).containsExactly(new Total(11, 0));
    }

    @Test
    void theFeedTellsTheDistrictItsSubdistrictsAndItsCommunities() {
        var feed = feed(Sight.ALL);

        assertThat(feed.area()).isEqualTo(district.code);
        assertThat(feed.figures()).extracting(Feed.Item::key).containsExactly("core.came", "core.volunteers");
        assertThat(feed.figures().get(1).rows())
                .contains(
                        new Feed.Row("2026-03", district.code, "", "", 3, 6),
                        new Feed.Row("2026-03", district.code + "001", "", "", 2, 4),
                        new Feed.Row("2026-03", district.code + "001001", "", "", 1, 3),
                        new Feed.Row("2026-03", district.code, "tag", "volunteer", 3, 3));
    }

    @Test
    void theFeedOfACommunityHoldsNothingElse() {
        var feed = feed(new Sight(false, Set.of(), Set.of(district.river)));

        assertThat(feed.figures().get(0).rows())
                .containsExactly(new Feed.Row("2026-03", district.code + "002001", "", "", 1, 0));
    }

    private Feed feed(Sight sight) {
        var march = Period.parse("2026-03").orElseThrow();
        return new Feeds(counting.book, district.tree, counting.clock).of(sight, List.of(march), "");
    }

    /** The first figure's numerators by the rows' keys. */
    private Map<String, Long> numerators(Question question) {
        var found = new LinkedHashMap<String, Long>();
        for (var line : counting.table(question).lines()) {
            found.put(line.key().toString(), line.totals().get(0).numerator());
        }
        return found;
    }
}
