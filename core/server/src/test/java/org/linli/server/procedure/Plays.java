package org.linli.server.procedure;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anybody;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.related;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.StepBuilder;
import org.linli.api.procedure.Who;

/** Procedures with any choice of what there is, and people who try anything at any time. */
final class Plays {

    static final int SIGNATURES = 2;
    static final int REOPENINGS = 2;

    private static final Permission MAY = new Permission("p.may");
    private static final List<String> MOVES = List.of(
            "on",
            "on",
            "on",
            "back",
            "hand-over",
            "call-up",
            "pause",
            "resume",
            "resume",
            "sign",
            "sign",
            "again",
            "more",
            "more-granted",
            "more-refused",
            "invite",
            "part-done");

    private static final List<BiConsumer<StepBuilder, Who>> EXTRAS = List.of(
            (step, who) -> step.back("back", "a", who),
            (step, who) -> step.handOver("hand-over", who),
            (step, who) -> step.upward("call-up", who, move -> move.to("b")),
            (step, who) -> step.pause("pause", who, Term.workingDays(4)),
            (step, who) -> step.together("sign", "end", who, SIGNATURES),
            (step, who) -> step.reopen("again", "a", who, REOPENINGS),
            (step, who) -> step.coHandlers("invite", who),
            (step, who) -> step.within(Term.workingDays(3)).extension("more", who, anybody(), Term.workingDays(2), 1),
            (step, who) -> step.within(Term.hours(30)).within("urgent", Term.days(2)));

    private Plays() {}

    /** What somebody tries, so many hours after the last try. */
    record Try(Person person, String move, boolean reason, long organizationId, int hoursLater) {

        Details details() {
            var details = Details.NONE.reason(reason ? "because" : "").term(Term.workingDays(2));
            if (move.equals("invite")) {
                return details.organizations(List.of(organizationId));
            }
            return move.equals("hand-over") ? details.undertaker(organizationId) : details;
        }
    }

    record Play(Procedure procedure, String pace, List<Try> tries) {}

    static Arbitrary<Play> any() {
        return Combinators.combine(
                        procedures(),
                        Arbitraries.of("", "urgent"),
                        tries().list().ofMinSize(5).ofMaxSize(40))
                .as(Play::new);
    }

    private static Arbitrary<Procedure> procedures() {
        var extras = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, EXTRAS.size() - 1)
                                .set()
                                .ofMaxSize(6),
                        who())
                .as((chosen, who) -> (Consumer<StepBuilder>) step ->
                        chosen.stream().sorted().forEach(one -> EXTRAS.get(one).accept(step, who)));
        return Combinators.combine(extras, extras, extras, who())
                .as((a, b, c, who) -> Procedure.named("test.case", 1)
                        .relation("reporter", (handle, run, viewer) -> viewer.memberId() == 1)
                        .step("a", a.andThen(step -> step.move("on", "b", who)))
                        .step("b", b.andThen(step -> step.move("on", "c", anybody())))
                        .step("c", c.andThen(step -> step.move("on", "end", who)))
                        .end("end")
                        .build());
    }

    private static Arbitrary<Who> who() {
        return Arbitraries.of(
                anybody(),
                anybody(),
                holds(MAY),
                undertaker(),
                starter(),
                related("reporter"),
                notWhoDid("start", "on"),
                allOf(holds(MAY), notWhoDid("on")),
                Who.anyOf(undertaker(), starter()));
    }

    private static Arbitrary<Try> tries() {
        return Combinators.combine(
                        people(),
                        Arbitraries.of(MOVES),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(20L, 21L, 22L),
                        Arbitraries.of(0, 1, 5, 24, 100))
                .as(Try::new);
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.of(Set.of(MAY.key()), Set.<String>of()),
                        Arbitraries.of(0L, 20L, 21L, 22L))
                .as((member, permissions, organization) ->
                        member == 0 ? new Person(0, Set.of(), 0) : new Person(member, permissions, organization));
    }
}
