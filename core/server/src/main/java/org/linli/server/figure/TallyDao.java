package org.linli.server.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;

/** The SQL of kept days. */
final class TallyDao {

    private static final int TALLIES_MAX = 10_000;

    private final Handle handle;

    TallyDao(Handle handle) {
        this.handle = handle;
    }

    /**
     * A tally as it is stored.
     *
     * @param settledAt changes before this moment are in its days; 0 where none is kept
     */
    record Stored(long id, long settledAt) {

        /** Whether its days can be read; not so when the clock was set back. */
        boolean keeps(long now) {
            return settledAt > 0 && settledAt <= now;
        }
    }

    Optional<Stored> find(Tally tally) {
        return handle.createQuery("select id, settled_at from core_tally"
                        + " where figure = :figure and dimension = :dimension and hash = :hash")
                .bind("figure", tally.figureId())
                .bind("dimension", tally.dimensionKey())
                .bind("hash", tally.hash())
                .map((row, context) -> new Stored(row.getLong("id"), row.getLong("settled_at")))
                .findOne();
    }

    /** Makes it, or finds the one that was made at the same time. */
    Stored insert(long id, Tally tally) {
        handle.createUpdate("insert into core_tally (id, figure, dimension, hash, settled_at)"
                        + " values (:id, :figure, :dimension, :hash, 0) on conflict do nothing")
                .bind("id", id)
                .bind("figure", tally.figureId())
                .bind("dimension", tally.dimensionKey())
                .bind("hash", tally.hash())
                .execute();
        return find(tally).orElseThrow();
    }

    List<Long> ids() {
        return handle.createQuery("select id from core_tally order by id limit :limit")
                .bind("limit", TALLIES_MAX)
                .mapTo(Long.class)
                .list();
    }

    /** Says up to when changes are in its days; false when that is not any more what it was. */
    boolean settle(Stored before, long until) {
        return handle.createUpdate("update core_tally set settled_at = :until where id = :id and settled_at = :before")
                        .bind("until", until)
                        .bind("id", before.id())
                        .bind("before", before.settledAt())
                        .execute()
                == 1;
    }

    /** The days that are kept, of these. */
    Set<Long> days(long id, Days days) {
        return new HashSet<>(handle.createQuery(
                        "select day from core_tally_day where tally_id = :id and day >= :first and day < :end")
                .bind("id", id)
                .bind("first", days.first())
                .bind("end", days.end())
                .mapTo(Long.class)
                .list());
    }

    /** What the days come to, all of which are kept; without these spots. */
    List<FigureRow> rows(long id, FigureAsk ask, Days days, List<Touched.Spot> without) {
        var query = handle.createQuery("select " + FigureDao.period("day", ask) + " as linli_when,"
                + " subdistrict_id as linli_subdistrict, community_id as linli_community, part as linli_part,"
                + " sum(numerator) as linli_numerator, sum(denominator) as linli_denominator"
                + " from core_tally_part where tally_id = :id and day >= :first and day < :end" + except(without.size())
                + " group by 1, 2, 3, 4 limit " + FigureDao.ROWS_MAX);
        for (int i = 0; i < without.size(); i++) {
            query.bind("day" + i, without.get(i).day());
            query.bind("community" + i, without.get(i).community());
        }
        return FigureDao.bound(query, ask, period -> period.plus(1).start().toEpochDay())
                .bind("id", id)
                .bind("first", days.first())
                .bind("end", days.end())
                .map((row, context) -> FigureDao.row(row, ask))
                .list();
    }

    private static String except(int spots) {
        return spots == 0
                ? ""
                : IntStream.range(0, spots)
                        .mapToObj(i -> "(:day" + i + ", :community" + i + ")")
                        .collect(Collectors.joining(", ", " and (day, community_id) not in (values ", ")"));
    }

    /** Keeps days with their rows, in place of what was kept. */
    void put(long id, Days days, List<DayRow> rows) {
        delete("core_tally_day", id, days);
        delete("core_tally_part", id, days);
        var parts = handle.prepareBatch("insert into core_tally_part (tally_id, day, subdistrict_id, community_id,"
                + " part, numerator, denominator) values (?, ?, ?, ?, ?, ?, ?)");
        rows.forEach(row -> parts.add(
                id, row.day(), row.subdistrictId(), row.communityId(), row.part(), row.numerator(), row.denominator()));
        parts.execute();
        var kept = handle.prepareBatch("insert into core_tally_day (tally_id, day) values (?, ?)");
        days.stream().forEach(day -> kept.add(id, day));
        kept.execute();
    }

    /** Keeps these days no longer. */
    void leave(long id, Collection<Long> days) {
        var batch = handle.prepareBatch("delete from core_tally_day where tally_id = ? and day = ?");
        days.forEach(day -> batch.add(id, day));
        batch.execute();
    }

    /** Keeps no day any longer. */
    void leave(long id) {
        handle.execute("delete from core_tally_day where tally_id = ?", id);
    }

    /** Takes a part of a tally away, of so many days; true when nothing is left of it. */
    boolean drop(long id, int daysMax) {
        int dropped = handle.createUpdate("delete from core_tally_part where tally_id = :id and day in"
                        + " (select distinct day from core_tally_part where tally_id = :id order by day limit :days)")
                .bind("id", id)
                .bind("days", daysMax)
                .execute();
        if (dropped == 0) {
            leave(id);
            handle.execute("delete from core_tally where id = ?", id);
        }
        return dropped == 0;
    }

    private void delete(String table, long id, Days days) {
        handle.createUpdate("delete from " + table + " where tally_id = :id and day >= :first and day < :end")
                .bind("id", id)
                .bind("first", days.first())
                .bind("end", days.end())
                .execute();
    }
}
