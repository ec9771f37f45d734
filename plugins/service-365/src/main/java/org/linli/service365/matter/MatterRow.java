package org.linli.service365.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.Tone;

/** A row of a list of matters. */
public record MatterRow(
        long id,
        String number,
        String title,
        String community,
        String category,
        String step,
        String undertaker,
        Instant filedAt,
        long dueAt,
        boolean paused,
        Outcome outcome) {

    /** The number once what was said is erased: a link needs words. */
    String shownTitle() {
        return title.isEmpty() ? number : title;
    }

    Cell due() {
        return Cell.deadline(Optional.of(dueAt).filter(due -> due > 0).map(Instant::ofEpochMilli));
    }

    /** How its deadline stands. */
    Cell standing(Instant now) {
        if (paused) {
            return Cell.state("matter.standing.paused", Tone.WAITING);
        }
        if (dueAt == 0) {
            return Cell.EMPTY;
        }
        return dueAt < now.toEpochMilli()
                ? Cell.state("matter.standing.late", Tone.LATE)
                : Cell.state("matter.standing.in-time", Tone.GOING);
    }

    Cell received() {
        return Cell.moment(Optional.of(filedAt));
    }

    Cell kind() {
        return Cell.state("matter.category." + category, Tone.PLAIN);
    }

    Cell ending() {
        return outcome.ending()
                .map(ending -> Cell.state(ending.words(), Tone.PLAIN))
                .orElse(Cell.EMPTY);
    }

    Cell urgency() {
        return outcome.urgency() == Urgency.URGENT ? Cell.state(Urgency.URGENT.words(), Tone.LATE) : Cell.EMPTY;
    }

    Cell score() {
        return outcome.score()
                .map(score -> Cell.state(score.words(), score == Score.DISSATISFIED ? Tone.LATE : Tone.DONE))
                .orElse(Cell.EMPTY);
    }

    static MatterRow read(ResultSet rs, StatementContext context) throws SQLException {
        return new MatterRow(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("community"),
                rs.getString("category"),
                rs.getString("step"),
                rs.getString("undertaker"),
                Instant.ofEpochMilli(rs.getLong("filed_at")),
                rs.getLong("due_at"),
                rs.getLong("paused_at") > 0,
                Outcome.read(rs));
    }
}
