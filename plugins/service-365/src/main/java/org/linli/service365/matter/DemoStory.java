package org.linli.service365.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.demo.Demo;
import org.linli.api.procedure.Details;

/** One matter of a demonstration, told step by step by the real acts until today, or until nobody went on. */
final class DemoStory {

    private static final double TAKEN_UP = 0.97;
    private static final double REFERRED = 0.03;
    private static final double URGENT = 0.1;
    private static final double HANDED_OVER = 0.45;
    private static final double APPRAISED = 0.75;
    private static final double DISSATISFIED = 0.1;
    private static final double HEARD = 0.3;
    private static final double ASSESSED = 0.9;

    private static final Duration SOON = Duration.ofHours(10);
    private static final Duration WEEK = Duration.ofDays(6);
    private static final Duration DAY = Duration.ofHours(30);

    private final Demo demo;
    private final Random random;
    private final Matters matters;
    private final Appraisals appraisals;
    private final Places places;
    private final DemoTexts texts;
    private Instant now = Instant.MIN;

    DemoStory(Demo demo, Random random, Matters matters, Appraisals appraisals, Places places, DemoTexts texts) {
        this.demo = demo;
        this.random = random;
        this.matters = matters;
        this.appraisals = appraisals;
        this.places = places;
        this.texts = texts;
    }

    void tell(Instant filedAt, Supplier<Matters.Filed> file, DemoTexts.Story story) {
        now = filedAt;
        var filed = new AtomicReference<Matters.Filed>();
        demo.at(now, () -> filed.set(file.get()));
        if (random.nextDouble() < REFERRED) {
            then(SOON, 1, () -> move(filed.get(), MatterMove.REFER, Details.NONE.form(texts.referral())));
            return;
        }
        boolean reported = then(SOON, TAKEN_UP, () -> enter(filed.get(), story)) && handle(filed.get(), story);
        var score = random.nextDouble() < DISSATISFIED ? Score.DISSATISFIED : Score.SATISFIED;
        if (reported && then(WEEK, APPRAISED, () -> appraise(filed.get(), score)) && score != Score.DISSATISFIED) {
            then(WEEK, ASSESSED, () -> assess(filed.get()));
        }
    }

    private boolean handle(Matters.Filed filed, DemoTexts.Story story) {
        var done = Details.NONE.form(texts.done(story));
        var answer = Details.NONE.form(new AnswerForm(AnswerForm.Result.SOLVED, story.answer()));
        return then(WEEK, TAKEN_UP, () -> move(filed, MatterMove.DONE, done))
                && then(DAY, TAKEN_UP, () -> move(filed, MatterMove.REPORT, answer));
    }

    /** What comes next, some time later; false when that lies in the future, or nobody did it. */
    private boolean then(Duration within, double chance, Runnable act) {
        now = now.plus(Duration.ofMinutes(20 + random.nextInt((int) within.toMinutes())));
        if (random.nextDouble() >= chance || now.isAfter(demo.now())) {
            return false;
        }
        demo.at(now, act);
        return true;
    }

    private void enter(Matters.Filed filed, DemoTexts.Story story) {
        var leads = places.leads(filed.run());
        var lead = random.nextDouble() >= HANDED_OVER || leads.isEmpty()
                ? Optional.<Long>empty()
                : Optional.of(
                        Long.parseLong(leads.get(random.nextInt(leads.size())).value()));
        var form = new AnalysisForm(
                story.ledger(),
                story.category(),
                random.nextDouble() < URGENT ? Urgency.URGENT : Urgency.ORDINARY,
                Optional.of(ServiceMode.values()[random.nextInt(ServiceMode.values().length)]),
                lead);
        move(filed, MatterMove.ENTER, Details.NONE.form(form));
    }

    private void appraise(Matters.Filed filed, Score score) {
        long id = filed.matter().id();
        var words = score == Score.DISSATISFIED ? Optional.of(texts.missing(random)) : Optional.<String>empty();
        if (random.nextDouble() < HEARD) {
            appraisals.heard(
                    secretary(filed),
                    id,
                    new AppraisalForm.Heard(AppraisalForm.Through.PHONE, score, Optional.empty(), words));
        } else {
            appraisals.tracked(Nobody.VIEWER, id, new AppraisalForm(score, Optional.of(Aspect.RESULT), words));
        }
    }

    private void assess(Matters.Filed filed) {
        var grade = random.nextInt(8) == 0 ? Grade.FAIR : Grade.GOOD;
        var form = Details.NONE.form(new AssessmentForm(grade, Optional.empty()));
        matters.move(secretary(filed), filed.matter().id(), MatterMove.ASSESS, form);
    }

    private void move(Matters.Filed filed, String move, Details details) {
        matters.move(
                demo.as("clerk", filed.matter().place().communityId()),
                filed.matter().id(),
                move,
                details);
    }

    private Viewer secretary(Matters.Filed filed) {
        return demo.as("secretary", filed.matter().place().communityId());
    }
}
