package org.linli.server.project;

import static org.linli.server.access.CorePermissions.PROJECT_DECIDE;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;

import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;
import org.linli.api.project.ProjectKind;

/** The core's own kind of project: planned, carried out, reported, accepted by somebody else than who reported. */
final class CoreProjects {

    private static final String PLANNED = "planned";
    private static final String UNDER_WAY = "under-way";
    private static final String REPORTED = "reported";
    private static final String CLOSED = "closed";
    private static final String DROPPED = "dropped";

    static final ProjectKind PUBLIC_BENEFIT = new ProjectKind(
            "core.public-benefit",
            Procedure.named("core.project", 1)
                    .step(
                            PLANNED,
                            moves -> moves.move("begin", UNDER_WAY, Who.holds(PROJECT_WRITE))
                                    .moveWithReason("drop", DROPPED, Who.holds(PROJECT_DECIDE)))
                    .step(
                            UNDER_WAY,
                            moves -> moves.moveWithReason("report", REPORTED, Who.holds(PROJECT_WRITE))
                                    .moveWithReason("drop", DROPPED, Who.holds(PROJECT_DECIDE)))
                    .step(
                            REPORTED,
                            moves -> moves.move(
                                            "accept",
                                            CLOSED,
                                            Who.allOf(Who.holds(PROJECT_DECIDE), Who.notWhoDid("report")))
                                    .moveWithReason("return", UNDER_WAY, Who.holds(PROJECT_DECIDE)))
                    .end(CLOSED)
                    .end(DROPPED)
                    .build());

    private CoreProjects() {}
}
