package org.linli.server.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.Tone;
import org.linli.server.procedure.DueOrder;

/**
 * A row of the inbox.
 *
 * @param title what the case is called, where the core knows it, or ""
 * @param lead whether the organization is in charge, not a co-handler
 */
record InboxRow(
        long id,
        String number,
        String procedure,
        String title,
        String step,
        String place,
        boolean lead,
        long dueAt,
        long dueOrder) {

    static final String SELECT = """
            w.run_id, w.lead, w.due_order, r.number, r.procedure, r.step, r.due_at, coalesce(a.name, '') as place,
              coalesce(c.title, p.title, r.title) as title""";

    static final String FROM = """
            core_inbox w join core_run r on r.id = w.run_id left join core_area a on a.id = r.community_id
              left join core_case c on c.id = r.id left join core_project p on p.id = r.id""";

    static InboxRow read(ResultSet row, StatementContext context) throws SQLException {
        return new InboxRow(
                row.getLong("run_id"),
                row.getString("number"),
                row.getString("procedure"),
                row.getString("title"),
                row.getString("step"),
                row.getString("place"),
                row.getInt("lead") == 1,
                row.getLong("due_at"),
                row.getLong("due_order"));
    }

    Tone tone(long now) {
        if (dueOrder < now) {
            return Tone.LATE;
        }
        return dueOrder == DueOrder.PAUSED ? Tone.WAITING : Tone.GOING;
    }

    Cell part() {
        return lead ? Cell.state("inbox.part.lead", Tone.PLAIN) : Cell.state("inbox.part.co-handler", Tone.PLAIN);
    }

    Cell due() {
        return Cell.deadline(Optional.of(dueAt).filter(due -> due > 0).map(Instant::ofEpochMilli));
    }
}
