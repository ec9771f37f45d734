package org.linli.server.rights;

import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;
import org.linli.server.access.CorePermissions;

/**
 * How a request to be erased is handled (PIPL art. 47 and 50): one person checks who asks and what must be kept,
 * another decides; a refusal has a reason.
 */
final class ErasureProcedure {

    static final String ASKED = "asked";
    static final String CHECKED = "checked";
    static final String CHECK = "check";
    static final String WITHDRAW = "withdraw";

    /** The form value of who asks, and of who checks. */
    static final String SAID = "said";

    private static final Who STAFF = Who.holds(CorePermissions.RIGHTS_HANDLE);
    private static final Who ANOTHER = Who.allOf(STAFF, Who.notWhoDid(CHECK));

    static final Procedure PROCEDURE = Procedure.named("core.erasure", 1)
            .step(
                    ASKED,
                    step -> step.within(Term.workingDays(7))
                            .move(CHECK, CHECKED, STAFF)
                            .move(WITHDRAW, "withdrawn", Who.starter()))
            .step(
                    CHECKED,
                    step -> step.within(Term.workingDays(8))
                            .move(Decision.ERASE.move(), "done", ANOTHER)
                            .move(Decision.PARTLY.move(), "partly", ANOTHER, Move.Builder::reason)
                            .move(Decision.REFUSE.move(), "refused", ANOTHER, Move.Builder::reason)
                            .move(WITHDRAW, "withdrawn", Who.starter()))
            .end("done")
            .end("partly")
            .end("refused")
            .end("withdrawn")
            .build();

    private ErasureProcedure() {}

    /** How a request is decided. */
    enum Decision {
        ERASE,
        PARTLY,
        REFUSE;

        String move() {
            return switch (this) {
                case ERASE -> "erase";
                case PARTLY -> "erase-partly";
                case REFUSE -> "refuse";
            };
        }
    }
}
