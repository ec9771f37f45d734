package org.linli.service365.matter;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Term;
import org.linli.api.demo.Demo;
import org.linli.api.procedure.Details;

/** One matter of a demonstration, moved on by the real acts. */
final class DemoStory {

    private static final double LED_BY_ANOTHER = 0.6;
    private static final double HEARD = 0.3;
    private static final int NEAR = 5;
    private static final Term MORE = Term.workingDays(5);

    private final Demo demo;
    private final Acts acts;
    private final DemoTexts.Story story;
    private final Matters.Filed filed;
    private final Random random;
    private final Viewer clerk;
    private final Viewer secretary;

    /** What a story is told with. */
    record Acts(Matters matters, Appraisals appraisals, DemoTexts texts) {}

    DemoStory(Demo demo, Acts acts, DemoTexts.Story story, Matters.Filed filed) {
        this.demo = demo;
        this.acts = acts;
        this.story = story;
        this.filed = filed;
        this.random = demo.random();
        long community = filed.matter().place().communityId();
        this.clerk = demo.as("clerk", community);
        this.secretary = demo.as("secretary", community);
    }

    /** Does what a beat of its fate says, now. */
    void act(String act, DemoFate fate) {
        switch (act) {
            case "enter" -> enter(Urgency.ORDINARY, fate);
            case "urgent" -> enter(Urgency.URGENT, fate);
            case "done" ->
                move(clerk, MatterMove.DONE, Details.NONE.form(acts.texts().done(story)));
            case "report" -> report(AnswerForm.Result.SOLVED);
            case "partly" -> report(AnswerForm.Result.PARTLY);
            case "explained" -> report(AnswerForm.Result.EXPLAINED);
            case "satisfied" -> appraise(Score.SATISFIED);
            case "basically" -> appraise(Score.BASICALLY);
            case "dissatisfied" -> appraise(Score.DISSATISFIED);
            case "assess" -> assess();
            case "refer" -> move(clerk, MatterMove.REFER, Details.NONE.form(referral()));
            case "hand-over" -> move(clerk, act, because(act).undertaker(neighbour()));
            case "invite" -> move(clerk, act, because(act).organizations(List.of(station())));
            case "more-time" -> move(clerk, act, because(act).term(MORE));
            case "granted", "refused" -> move(secretary, "more-time-" + act, because(act));
            case "rework", "rectify" -> move(secretary, act, because(act));
            default -> move(clerk, act, because(act));
        }
    }

    private Details because(String act) {
        return Details.NONE.reason(acts.texts().said(act, random));
    }

    private void enter(Urgency urgency, DemoFate fate) {
        boolean stays = fate.staysWhereItWasFiled() || random.nextDouble() >= LED_BY_ANOTHER;
        var modes = ServiceMode.values();
        var form = new AnalysisForm(
                story.ledger(),
                story.category(),
                urgency,
                Optional.of(modes[random.nextInt(modes.length)]),
                stays ? Optional.empty() : Optional.of(random.nextBoolean() ? station() : neighbour()));
        move(clerk, MatterMove.ENTER, Details.NONE.form(form));
    }

    /** For whom the clerk acts. */
    private long station() {
        return clerk.actingAs().organizationId();
    }

    /** Another organization of the community. */
    private long neighbour() {
        return acts.matters()
                .others(filed.run())
                .all()
                .get(random.nextInt(NEAR))
                .id();
    }

    private void report(AnswerForm.Result result) {
        move(clerk, MatterMove.REPORT, Details.NONE.form(new AnswerForm(result, story.answer())));
    }

    private ReferralForm referral() {
        return new ReferralForm(Elsewhere.PETITION, acts.texts().said("refer", random));
    }

    private void appraise(Score score) {
        long id = filed.matter().id();
        var words = score == Score.DISSATISFIED
                ? Optional.of(acts.texts().said("dissatisfied", random))
                : Optional.<String>empty();
        if (random.nextDouble() < HEARD) {
            var heard = new AppraisalForm.Heard(AppraisalForm.Through.PHONE, score, Optional.of(Aspect.RESULT), words);
            acts.appraisals().heard(secretary, id, heard);
        } else {
            var said = new AppraisalForm(score, Optional.of(Aspect.SPEED), words);
            acts.appraisals().tracked(Nobody.VIEWER, id, said);
        }
    }

    private void assess() {
        var grade = Grade.values()[Math.max(0, random.nextInt(12) - 9)];
        var findings = Optional.of(acts.texts().said("findings", random));
        move(secretary, MatterMove.ASSESS, Details.NONE.form(new AssessmentForm(grade, findings)));
    }

    private void move(Viewer viewer, String move, Details details) {
        acts.matters().move(viewer, filed.matter().id(), move, details);
    }
}
