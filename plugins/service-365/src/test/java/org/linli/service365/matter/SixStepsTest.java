package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.ASSESS;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Nobody;
import org.linli.api.file.Staged;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

/** The six steps by the clock, with the holidays of 2026. */
@EachDatabase
class SixStepsTest {

    private final Database database;
    private final TestClock clock;
    private Town town;
    private Hands clerk;
    private Hands secretary;

    SixStepsTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void build(@TempDir Path folder) {
        clock.set(TestClock.BEGIN);
        town = new Town(database, folder);
        var east = Staff.community(town.east);
        clerk = new Hands(town, Staff.of(901, east, READ, REGISTER, ANALYSE, HANDLE, ANSWER));
        secretary = new Hands(town, Staff.of(902, east, READ, REGISTER, ANALYSE, HANDLE, ANSWER, ASSESS));
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void urgencyAndCategorySayHowLongHandlingMayTake() {
        // filed on a Wednesday at ten in the morning in Shanghai
        assertThat(due(run(file(Category.FACILITY)))).isEqualTo("2026-05-21T16:00:00Z");
        assertThat(due(run(file(Category.SAFETY)))).as("four hours").isEqualTo("2026-05-20T06:00:00Z");

        assertThat(due(handling(Category.FACILITY, Urgency.ORDINARY)))
                .as("five working days")
                .isEqualTo("2026-05-27T16:00:00Z");
        assertThat(due(handling(Category.FACILITY, Urgency.URGENT)))
                .as("24 hours")
                .isEqualTo("2026-05-21T02:00:00Z");
        assertThat(due(handling(Category.SAFETY, Urgency.ORDINARY)))
                .as("two working days")
                .isEqualTo("2026-05-22T16:00:00Z");
        assertThat(due(handling(Category.NEIGHBOUR, Urgency.ORDINARY)))
                .as("ten working days")
                .isEqualTo("2026-06-03T16:00:00Z");
    }

    @Test
    void theCategoryThatTheAnalysisCorrectedCounts() {
        long id = file(Category.FACILITY);
        assertThat(due(clerk.enters(id, Category.SAFETY, Urgency.ORDINARY))).isEqualTo("2026-05-22T16:00:00Z");
        assertThat(matter(id).category()).isEqualTo(Category.SAFETY);
    }

    @Test
    void silenceOfSevenWorkingDaysIsNotAppraisedAndNotSatisfied() {
        clock.set(Instant.parse("2026-06-15T02:00:00Z"));
        long id = file(Category.FACILITY);
        clerk.answers(id, "已更换灯泡");

        // the Dragon Boat Festival, 19 June, is no working day
        passUntil("2026-06-25T15:59:59Z");
        assertThat(run(id).step()).isEqualTo(MatterStep.APPRAISING);
        passUntil("2026-06-25T16:00:00Z");

        assertThat(run(id).step()).isEqualTo(MatterStep.ASSESSING);
        assertThat(matter(id).outcome().score()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> says(id, Score.SATISFIED, ""))
                .withMessageContaining("procedure.moved-on");
    }

    @Test
    void whoIsDissatisfiedHasItTakenUpAgainTwiceAndThenItIsLookedAtAnew() {
        long id = file(Category.FACILITY);
        clerk.enters(id, Category.FACILITY, Urgency.URGENT);
        for (int again = 1; again <= 2; again++) {
            clerk.finishes(id);
            clerk.reports(id, "已更换灯泡");
            var reopened = says(id, Score.DISSATISFIED, "还是不亮");
            assertThat(reopened.step()).isEqualTo(MatterStep.HANDLING);
            assertThat(reopened.standing().reopened()).isEqualTo(again);
            assertThat(due(reopened)).as("as urgent as before").isEqualTo("2026-05-21T02:00:00Z");
        }
        clerk.finishes(id);
        clerk.reports(id, "已更换灯泡");

        var third = says(id, Score.DISSATISFIED, "还是不亮");

        assertThat(third.step()).isEqualTo(MatterStep.REVIEWING);
        assertThat(third.standing().reopened()).isEqualTo(2);
        passUntil("2026-12-31T00:00:00Z");
        assertThat(run(id).step()).as("it does not lapse").isEqualTo(MatterStep.REVIEWING);
        assertThat(matter(id).outcome().score()).contains(Score.DISSATISFIED);
    }

    @Test
    void whoIsDissatisfiedSaysWhatIsMissing() {
        long id = file(Category.FACILITY);
        clerk.answers(id, "已更换灯泡");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> says(id, Score.DISSATISFIED, ""))
                .withMessageContaining("matter.appraisal.words.missing");
        assertThat(run(id).step()).isEqualTo(MatterStep.APPRAISING);
    }

    @Test
    void whoHandledOrReportedDoesNotAssessIt() {
        long id = file(Category.FACILITY);
        clerk.enters(id);
        secretary.finishes(id);
        clerk.reports(id, "已更换灯泡");
        says(id, Score.SATISFIED, "");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> secretary.assesses(id));

        var other = new Hands(town, Staff.of(903, Staff.community(town.east), READ, ASSESS));
        assertThat(other.assesses(id).step()).isEqualTo(MatterStep.CLOSED);
        assertThat(matter(id).outcome().grade()).contains(Grade.GOOD);
    }

    @Test
    void whatTheResidentSaysIsEnteredByAnotherThanWhoReportedTheResult() {
        long id = file(Category.FACILITY);
        clerk.answers(id, "已更换灯泡");
        var heard = new AppraisalForm.Heard(
                AppraisalForm.Through.PHONE, Score.BASICALLY, Optional.empty(), Optional.empty());
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> town.appraisals.heard(clerk.viewer(), id, heard));
        assertThatExceptionOfType(NotFound.class)
                .as("of another community")
                .isThrownBy(() ->
                        town.appraisals.heard(Staff.of(905, Staff.community(town.west), READ, REGISTER), id, heard));

        town.appraisals.heard(secretary.viewer(), id, heard);

        assertThat(matter(id).outcome().score()).contains(Score.BASICALLY);
        assertThatExceptionOfType(Forbidden.class)
                .as("staff do not speak for themselves")
                .isThrownBy(() -> {
                    long other = file(Category.FACILITY);
                    clerk.answers(other, "已更换灯泡");
                    secretary.moves(other, MatterMove.APPRAISE, Details.NONE.form(Hands.says(Score.SATISFIED, "")));
                });
    }

    @Test
    void whatAnAssessmentSendsBackIsHandledAgain() {
        long id = file(Category.FACILITY);
        clerk.answers(id, "已更换灯泡");
        says(id, Score.SATISFIED, "");
        var back = secretary.moves(id, MatterMove.RECTIFY, Details.NONE.reason("未附照片"));
        assertThat(back.step()).isEqualTo(MatterStep.HANDLING);
        assertThat(matter(id).outcome().rectifiedAt()).contains(TestClock.BEGIN);
    }

    @Test
    void whatIsNotOursLeavesAtOnceWithANotice() {
        var filed = town.matters.file(Nobody.VIEWER, said(Category.OTHER));
        clerk.refers(filed.matter().id());
        var progress = town.progresses.byCode(filed.code().characters()).orElseThrow();
        assertThat(progress.answer()).contains("请向区信访局反映。");
        assertThat(progress.mayAppraise()).isFalse();
        assertThat(progress.points()).hasSize(1);
        assertThat(matter(filed.matter().id()).outcome().ending()).contains(Ending.REFERRED);
    }

    private long file(Category category) {
        return town.matters.file(Nobody.VIEWER, said(category)).matter().id();
    }

    private NewMatter said(Category category) {
        return new NewMatter(
                town.east, category, "", "楼道灯不亮，晚上看不见", Staged.NONE, Optional.empty(), MatterChannel.ONLINE);
    }

    private Run handling(Category category, Urgency urgency) {
        return clerk.enters(file(category), category, urgency);
    }

    private Run says(long id, Score score, String words) {
        return town.appraisals.tracked(Nobody.VIEWER, id, Hands.says(score, words));
    }

    private void passUntil(String moment) {
        clock.set(Instant.parse(moment));
        town.passTime();
    }

    private Run run(long id) {
        return database.data("core")
                .read(handle -> town.setup.procedures().find(handle, id).orElseThrow());
    }

    private Matter matter(long id) {
        return database.data("core")
                .read(handle -> new MatterDao(handle).find(id).orElseThrow());
    }

    private static String due(Run run) {
        return run.dueAt().orElseThrow().toString();
    }
}
