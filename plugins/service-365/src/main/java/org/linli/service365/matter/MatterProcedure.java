package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HAND_OVER;

import java.util.List;
import org.linli.api.list.Tone;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;

/** The way of a matter: received, handled by one organization or another, answered. */
public final class MatterProcedure {

    static final String RECEIVED = "received";
    static final String HANDLING = "handling";
    static final String ANSWERED = "answered";

    static final String MOVE_HAND_OVER = "hand-over";
    static final String MOVE_ANSWER = "answer";

    static final List<String> STEPS = List.of(RECEIVED, HANDLING, ANSWERED);

    public static final Procedure PROCEDURE = Procedure.named("service-365.matter", 1)
            .pages("/service-365/matters/{id}", "")
            .step(
                    RECEIVED,
                    moves -> moves.handOver(MOVE_HAND_OVER, Who.holds(HAND_OVER), move -> move.to(HANDLING))
                            .move(MOVE_ANSWER, ANSWERED, Who.holds(ANSWER)))
            .step(
                    HANDLING,
                    moves -> moves.handOver(MOVE_HAND_OVER, Who.holds(HAND_OVER), move -> move.to(HANDLING))
                            .move(MOVE_ANSWER, ANSWERED, Who.holds(ANSWER)))
            .end(ANSWERED)
            .build();

    private MatterProcedure() {}

    static String words(String step) {
        return "procedure.matter.step." + step;
    }

    static Tone tone(String step) {
        return switch (step) {
            case RECEIVED -> Tone.WAITING;
            case ANSWERED -> Tone.DONE;
            default -> Tone.GOING;
        };
    }
}
