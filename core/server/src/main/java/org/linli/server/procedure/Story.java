package org.linli.server.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures.CoHandler;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Step;

/**
 * What a run's rows tell.
 *
 * @param rows oldest first; there is one at least
 */
record Story(Procedure procedure, Run run, List<MoveRow> rows) {

    Story {
        rows = List.copyOf(rows);
    }

    Step step() {
        return procedure.step(run.step()).orElseThrow();
    }

    MoveRow start() {
        return rows.get(0);
    }

    /** The rows since the run came to its step, that one included. */
    List<MoveRow> stay() {
        int from = rows.size() - 1;
        while (from > 0 && !Standings.enters(rows.get(from))) {
            from--;
        }
        return rows.subList(from, rows.size());
    }

    /** The member who made this move last; 0 for somebody who was not signed in. */
    Optional<Long> lastDid(String move) {
        return rows.stream()
                .filter(row -> row.move().equals(move))
                .map(row -> row.who().memberId())
                .reduce((earlier, later) -> later);
    }

    /** Those who have signed so far, at this stay at the step. */
    Set<Long> signed(String move) {
        return stay().stream()
                .filter(row -> row.kind() == Kind.TOGETHER && row.move().equals(move) && !Standings.enters(row))
                .map(row -> row.who().memberId())
                .collect(Collectors.toSet());
    }

    /** How often a move was made. */
    int times(String move) {
        return (int) rows.stream().filter(row -> row.move().equals(move)).count();
    }

    /** The extension that was asked for and not yet decided. */
    Optional<MoveRow> asked() {
        return stay().stream()
                .filter(row -> switch (row.kind()) {
                    case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> true;
                    default -> false;
                })
                .reduce((earlier, later) -> later)
                .filter(row -> row.kind() == Kind.ASK_EXTENSION);
    }

    List<CoHandler> coHandlers() {
        Map<Long, Boolean> done = new LinkedHashMap<>();
        for (var row : rows) {
            if (row.kind() == Kind.INVITE || row.kind() == Kind.PART_DONE) {
                row.organizationIds().forEach(id -> done.put(id, row.kind() == Kind.PART_DONE));
            }
        }
        return done.entrySet().stream()
                .map(one -> new CoHandler(one.getKey(), one.getValue()))
                .toList();
    }

    /** The co-handlers whose part is not done yet. */
    Stream<Long> busy() {
        return coHandlers().stream().filter(one -> !one.done()).map(CoHandler::organizationId);
    }

    /** The same story with one row more. */
    Story and(MoveRow row) {
        var all = Stream.concat(rows.stream(), Stream.of(row)).toList();
        var standing =
                rows.isEmpty() ? Standings.first(procedure, row) : Standings.after(procedure, run.standing(), row);
        return new Story(procedure, run.at(standing), all);
    }
}
