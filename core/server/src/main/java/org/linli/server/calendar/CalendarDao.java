package org.linli.server.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of the years that were entered. */
final class CalendarDao {

    private static final String SELECT =
            "select y.year, y.sequence, y.source, y.days_off, y.make_up_days, y.member_id, y.changed_at"
                    + " from core_calendar_year y ";
    private static final String BETWEEN = "; ";

    /** The revision that holds of each year, in the order of the years. */
    List<Revision> newest(Handle handle, int limit) {
        return handle.createQuery(SELECT + "where y.sequence = (select max(z.sequence) from core_calendar_year z"
                        + " where z.year = y.year) order by y.year limit :limit")
                .bind("limit", limit)
                .map(CalendarDao::read)
                .list();
    }

    /** The revisions of a year, newest first. */
    List<Revision> of(Handle handle, int year, int limit) {
        return handle.createQuery(SELECT + "where y.year = :year order by y.sequence desc limit :limit")
                .bind("year", year)
                .bind("limit", limit)
                .map(CalendarDao::read)
                .list();
    }

    void insert(Handle handle, Revision revision) {
        var year = revision.year();
        handle.createUpdate("insert into core_calendar_year (year, sequence, source, days_off, make_up_days, member_id,"
                        + " changed_at) values (:year, :sequence, :source, :off, :working, :member, :at)")
                .bind("year", year.year())
                .bind("sequence", revision.sequence())
                .bind("source", year.source())
                .bind("off", DaySpan.text(year.spansOff(), BETWEEN))
                .bind("working", DaySpan.text(year.spansWorking(), BETWEEN))
                .bind("member", revision.memberId())
                .bind("at", revision.at().toEpochMilli())
                .execute();
    }

    private static Revision read(ResultSet row, StatementContext context) throws SQLException {
        var year = new HolidayYear(
                row.getInt("year"),
                row.getString("source"),
                DaySpan.days(DaySpan.read(row.getString("days_off"))),
                DaySpan.days(DaySpan.read(row.getString("make_up_days"))));
        return new Revision(
                year,
                row.getInt("sequence"),
                row.getLong("member_id"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
