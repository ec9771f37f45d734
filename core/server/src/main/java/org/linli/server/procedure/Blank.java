package org.linli.server.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures.Standpoint;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Standing;

/** Runs of which nothing is done yet. */
final class Blank {

    private static final String START = "start";

    private Blank() {}

    /** A run before its first row. */
    static Run run(Procedure procedure, Begin begin, String number, Instant now) {
        return new Run(
                begin.subjectId(),
                procedure.key(),
                procedure.version(),
                procedure.variant(),
                number,
                begin.pace(),
                begin.place(),
                now,
                standing(procedure.first().key(), begin.undertakerId(), now));
    }

    /** What makes its first row. */
    static Done start(Run blank, ActingAs who, Map<String, String> values) {
        return new Done(
                START,
                Kind.START,
                blank.step(),
                blank.undertakerId(),
                who,
                Optional.empty(),
                List.of(),
                new Said(false, "", values, List.of()),
                List.of());
    }

    /** A run that there is not, as if nobody in particular had begun it where it stands. */
    static Story story(Procedure procedure, Standpoint at, Instant now) {
        var begin = Begin.of(0, at.place()).undertaker(at.undertakerId());
        var run = run(procedure, begin, "", now);
        var there = new Story(procedure, run.at(standing(at.step(), at.undertakerId(), now)), List.of());
        return there.and(start(there.run(), ActingAs.ANYBODY, Map.of()).row(there, now, Optional.empty(), ""));
    }

    private static Standing standing(String step, long undertakerId, Instant now) {
        return new Standing(step, 0, undertakerId, now, Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }
}
