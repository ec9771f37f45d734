package org.linli.server.project;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.server.access.CorePermissions.PROJECT_DECIDE;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;

import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.project.ProjectKind;

/** The core's own kind of project: planned, carried out, reported, accepted by somebody else than who reported. */
final class CoreProjects {

    private static final String PLANNED = "planned";
    private static final String UNDER_WAY = "under-way";
    private static final String REPORTED = "reported";
    private static final String CLOSED = "closed";
    private static final String DROPPED = "dropped";

    private static final Procedure PROCEDURE = Procedure.named("core.project", 1)
            .step(
                    PLANNED,
                    step -> step.within(Term.workingDays(20))
                            .remind(Term.workingDays(5))
                            .move("begin", UNDER_WAY, holds(PROJECT_WRITE))
                            .handOver("hand-over", holds(PROJECT_DECIDE))
                            .move("drop", DROPPED, holds(PROJECT_DECIDE), Move.Builder::reason))
            .step(
                    UNDER_WAY,
                    step -> step.move("report", REPORTED, holds(PROJECT_WRITE), Move.Builder::reason)
                            .handOver("hand-over", holds(PROJECT_DECIDE))
                            .move("drop", DROPPED, holds(PROJECT_DECIDE), Move.Builder::reason))
            .step(
                    REPORTED,
                    step -> step.within(Term.workingDays(10))
                            .remind(Term.workingDays(2))
                            .move("accept", CLOSED, allOf(holds(PROJECT_DECIDE), notWhoDid("report")))
                            .back("return", UNDER_WAY, holds(PROJECT_DECIDE)))
            .end(CLOSED)
            .end(DROPPED)
            .build();

    static final ProjectKind PUBLIC_BENEFIT = new ProjectKind("core.public-benefit", PROCEDURE);

    private CoreProjects() {}
}
