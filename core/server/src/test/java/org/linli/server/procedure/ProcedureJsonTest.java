package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anyOf;
import static org.linli.api.procedure.Who.anybody;
import static org.linli.api.procedure.Who.coHandler;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.related;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;

import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;
import org.linli.api.procedure.Procedure;

class ProcedureJsonTest {

    record Finding(@NotBlank String text) {}

    private static final Procedure WHOLE = Procedure.named("test.case", 3)
            .relation("reporter", (handle, run, viewer) -> false)
            .effect("tell", (handle, run, row) -> {})
            .step(
                    "s",
                    step -> step.within(Term.workingDays(3))
                            .within("urgent", Term.hours(24))
                            .remind(Term.workingDays(1))
                            .escalate(Term.days(1), "call-up")
                            .move(
                                    "on",
                                    "t",
                                    allOf(holds(new Permission("p.a")), notWhoDid("start", "back")),
                                    move -> move.form(Form.of(Finding.class, "case.finding"))
                                            .evidence(2)
                                            .effect("tell"))
                            .handOver("hand-over", undertaker(), move -> move.to("t"))
                            .upward("call-up", anyOf(undertaker(), starter()))
                            .pause("pause", undertaker(), Term.workingDays(10))
                            .extension("more", undertaker(), holds(new Permission("p.a")), Term.days(5), 1)
                            .coHandlers("invite", coHandler()))
            .step(
                    "t",
                    step -> step.optional("u")
                            .together("sign", "u", anybody(), 3)
                            .back("back", "s", anybody()))
            .step("u", step -> step.reopen("again", "s", related("reporter"), 2).lapse("silence", "end", Term.days(7)))
            .end("end")
            .build();

    @Test
    void whatIsReadIsWhatWasWritten() {
        var read = ProcedureJson.read(ProcedureJson.write(WHOLE));
        assertThat(read.steps()).isEqualTo(WHOLE.steps());
        assertThat(read.key()).isEqualTo("test.case");
        assertThat(read.version()).isEqualTo(3);
    }

    @Test
    void whatIsAsUsualIsNotSaid() {
        var plain = Procedure.named("test.case", 1)
                .step("s", step -> step.move("on", "end", anybody()))
                .end("end")
                .build();
        assertThat(ProcedureJson.write(plain))
                .isEqualTo("{\"key\":\"test.case\",\"steps\":[{\"key\":\"s\",\"moves\":[{\"key\":\"on\",\"to\":\"end\","
                        + "\"who\":{\"anybody\":true}}]},{\"key\":\"end\"}],\"version\":1}");
    }

    @Test
    void aGuardOrKindThatIsNotKnownIsNoOtherOne() {
        var json = ProcedureJson.write(WHOLE);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ProcedureJson.read(json.replace("{\"coHandler\":true}", "{\"unheard\":true}")))
                .withMessageContaining("not known");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProcedureJson.read(json.replace("\"UPWARD\"", "\"SIDEWAYS\"")));
    }
}
