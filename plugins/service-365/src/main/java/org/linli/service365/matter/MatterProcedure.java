package org.linli.service365.matter;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anyOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.related;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;
import static org.linli.service365.matter.MatterMove.APPRAISE;
import static org.linli.service365.matter.MatterMove.CALL_UP;
import static org.linli.service365.matter.MatterMove.DISAGREE;
import static org.linli.service365.matter.MatterMove.DISSATISFIED;
import static org.linli.service365.matter.MatterMove.DONE;
import static org.linli.service365.matter.MatterMove.ENTER;
import static org.linli.service365.matter.MatterMove.FIXED;
import static org.linli.service365.matter.MatterMove.RECTIFY;
import static org.linli.service365.matter.MatterMove.REFER;
import static org.linli.service365.matter.MatterMove.REPORT;
import static org.linli.service365.matter.MatterMove.REWORK;
import static org.linli.service365.matter.MatterMove.SERVED;
import static org.linli.service365.matter.MatterMove.SILENCE;
import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.ASSESS;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterStep.ANALYSING;
import static org.linli.service365.matter.MatterStep.APPRAISING;
import static org.linli.service365.matter.MatterStep.ASSESSING;
import static org.linli.service365.matter.MatterStep.CLOSED;
import static org.linli.service365.matter.MatterStep.HANDLING;
import static org.linli.service365.matter.MatterStep.REFERRED;
import static org.linli.service365.matter.MatterStep.REPORTING;
import static org.linli.service365.matter.MatterStep.REVIEWING;

import java.util.Optional;
import org.linli.api.calendar.Term;
import org.linli.api.event.Events;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.StepBuilder;
import org.linli.api.procedure.Who;

/**
 * The way of a matter: analysed, entered in a ledger, handled in time, its result reported back, appraised by the
 * resident, assessed by somebody else than who handled it. Analysing it and entering it are one move.
 */
public final class MatterProcedure {

    public static final String KEY = "service-365.matter";

    /** How often a resident who is not satisfied has a matter taken up again. */
    static final int REOPENED_MAX = 2;

    private static final Who HANDLERS = anyOf(undertaker(), holds(HANDLE));
    private static final Who SPEAKERS = anyOf(related("resident"), allOf(related("heard"), notWhoDid(REPORT, SERVED)));
    private static final Who ASSESSORS = allOf(holds(ASSESS), notWhoDid(DONE, REPORT, SERVED));

    private MatterProcedure() {}

    public static Procedure of(Events events) {
        var effects = new MatterEffects(events);
        return Procedure.named(KEY, 1)
                .pages("/service-365/matters/{id}", "/service-365/my/{id}")
                .relation("resident", MatterEffects.resident())
                .relation("heard", MatterEffects.heard())
                .relation("found", MatterEffects.through(MatterChannel.VISIT))
                .relation(
                        "came", MatterEffects.through(MatterChannel.COUNTER, MatterChannel.PHONE, MatterChannel.PAPER))
                .effect("analysed", effects::analysed)
                .effect("reported", effects::reported)
                .effect("fixed", effects::fixed)
                .effect("referred", effects::referred)
                .effect("appraised", effects::appraised)
                .effect("assessed", effects::assessed)
                .effect("rectify", effects::rectify)
                .step(ANALYSING, MatterProcedure::analysing)
                .step(HANDLING, MatterProcedure::handling)
                .step(REPORTING, MatterProcedure::reporting)
                .step(APPRAISING, MatterProcedure::appraising)
                .step(REVIEWING, MatterProcedure::reviewing)
                .step(ASSESSING, MatterProcedure::assessing)
                .end(CLOSED)
                .end(REFERRED)
                .build();
    }

    private static void analysing(StepBuilder step) {
        step.within(Term.workingDays(1))
                .within(Pace.HAZARD, Term.hours(4))
                .escalate(Term.workingDays(1))
                .move(
                        ENTER,
                        HANDLING,
                        holds(ANALYSE),
                        move -> move.form(AnalysisForm.FORM).effect("analysed"))
                .move(
                        SERVED,
                        APPRAISING,
                        allOf(starter(), related("came")),
                        move -> move.form(HandledForm.FORM).effect("fixed"))
                .move(
                        FIXED,
                        CLOSED,
                        allOf(starter(), related("found")),
                        move -> move.form(HandledForm.FORM).effect("fixed"));
        refer(step);
    }

    private static void handling(StepBuilder step) {
        step.within(Term.workingDays(5))
                .within(Pace.URGENT, Term.hours(24))
                .within(Pace.HAZARD, Term.workingDays(2))
                .within(Pace.DISPUTE, Term.workingDays(10))
                .remind(Term.workingDays(1))
                .escalate(Term.workingDays(1), CALL_UP)
                .move(DONE, REPORTING, HANDLERS, move -> move.form(HandledForm.FORM))
                .handOver("hand-over", anyOf(undertaker(), holds(ANALYSE)))
                .coHandlers("invite", HANDLERS)
                .upward(CALL_UP, HANDLERS)
                .pause("wait", HANDLERS, Term.workingDays(20))
                .extension("more-time", HANDLERS, holds(ASSESS), Term.workingDays(10), 2);
        refer(step);
    }

    private static void reporting(StepBuilder step) {
        step.within(Term.workingDays(1))
                .escalate(Term.workingDays(1))
                .move(
                        REPORT,
                        APPRAISING,
                        holds(ANSWER),
                        move -> move.form(AnswerForm.FORM).effect("reported"))
                .back(REWORK, HANDLING, holds(ANSWER));
    }

    private static void appraising(StepBuilder step) {
        step.move(
                        APPRAISE,
                        ASSESSING,
                        SPEAKERS,
                        move -> move.form(AppraisalForm.FORM).effect("appraised"))
                .reopen(
                        DISSATISFIED,
                        HANDLING,
                        SPEAKERS,
                        REOPENED_MAX,
                        move -> move.form(AppraisalForm.FORM).effect("appraised"))
                .move(
                        DISAGREE,
                        REVIEWING,
                        SPEAKERS,
                        move -> move.form(AppraisalForm.FORM).reason().effect("appraised"))
                .lapse(SILENCE, ASSESSING, Term.workingDays(7));
    }

    /** Somebody who is still not satisfied is not put off by silence: it does not lapse. */
    private static void reviewing(StepBuilder step) {
        step.within(Term.workingDays(5))
                .remind(Term.workingDays(1))
                .escalate(Term.workingDays(1), CALL_UP)
                .upward(CALL_UP, holds(ASSESS));
        assess(step);
    }

    private static void assessing(StepBuilder step) {
        assess(step);
        step.lapse("unassessed", CLOSED, Term.workingDays(10));
    }

    private static void assess(StepBuilder step) {
        step.move(
                        MatterMove.ASSESS,
                        CLOSED,
                        ASSESSORS,
                        move -> move.form(AssessmentForm.FORM).effect("assessed"))
                .back(RECTIFY, HANDLING, ASSESSORS, move -> move.effect("rectify"));
    }

    private static void refer(StepBuilder step) {
        step.move(
                REFER,
                REFERRED,
                holds(ANALYSE),
                move -> move.form(ReferralForm.FORM).effect("referred"));
    }

    /** The time for handling a matter of this urgency and category. */
    static Optional<Term> handlingTerm(Procedure procedure, Urgency urgency, Category category) {
        var pace = urgency == Urgency.URGENT ? Pace.URGENT : category.pace();
        return procedure.step(HANDLING).flatMap(step -> step.deadline().of(pace));
    }
}
