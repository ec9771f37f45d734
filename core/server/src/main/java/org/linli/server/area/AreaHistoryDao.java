package org.linli.server.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of what areas were: former names, ends, and which became which. */
final class AreaHistoryDao {

    static final int ROWS_MAX = 200;
    /** A name that an area had, till the day before it got another. */
    record FormerName(String name, LocalDate until) {}

    void named(Handle handle, long id, long areaId, FormerName former) {
        handle.createUpdate(
                        "insert into core_area_name (id, area_id, name, until_on) values (:id, :area, :name, :until)")
                .bind("id", id)
                .bind("area", areaId)
                .bind("name", former.name())
                .bind("until", former.until().toString())
                .execute();
    }

    List<FormerName> names(Handle handle, long areaId) {
        return handle.createQuery("select name, until_on from core_area_name where area_id = :area"
                        + " order by id desc limit :limit")
                .bind("area", areaId)
                .bind("limit", ROWS_MAX)
                .map((row, context) ->
                        new FormerName(row.getString("name"), LocalDate.parse(row.getString("until_on"))))
                .list();
    }

    void succeed(Handle handle, long id, Succession succession) {
        handle.createUpdate("insert into core_area_succession (id, area_id, into_id, how, since_on)"
                        + " values (:id, :area, :into, :how, :since)")
                .bind("id", id)
                .bind("area", succession.areaId())
                .bind("into", succession.intoId())
                .bind("how", succession.how().name())
                .bind("since", succession.since().toString())
                .execute();
    }

    /** Of which it came, and what it became. */
    List<Succession> successions(Handle handle, long areaId) {
        return handle.createQuery("select area_id, into_id, how, since_on from core_area_succession"
                        + " where area_id = :area or into_id = :area order by id limit :limit")
                .bind("area", areaId)
                .bind("limit", ROWS_MAX)
                .map((row, context) -> new Succession(
                        row.getLong("area_id"),
                        row.getLong("into_id"),
                        Succession.How.valueOf(row.getString("how")),
                        LocalDate.parse(row.getString("since_on"))))
                .list();
    }

    Optional<LocalDate> ended(Handle handle, long areaId) {
        return handle.createQuery("select ended_on from core_area where id = :area and ended_on is not null")
                .bind("area", areaId)
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    /** Former names, and the names and codes of areas that were merged into it, as one text. */
    String formerly(Handle handle, long areaId) {
        return handle
                .createQuery("select name as text from core_area_name where area_id = :area"
                        + " union select a.name || ' ' || a.code from core_area_succession s"
                        + " join core_area a on a.id = s.area_id where s.into_id = :area and s.how = 'MERGED'"
                        + " union select n.name from core_area_succession s join core_area_name n"
                        + " on n.area_id = s.area_id where s.into_id = :area and s.how = 'MERGED' limit :limit")
                .bind("area", areaId)
                .bind("limit", ROWS_MAX)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** An area that has ended lies where the area lies that goes on. */
    void end(Handle handle, AreaNode gone, AreaNode into, LocalDate on) {
        handle.createUpdate("update core_area set ended_on = :on, subdistrict_id = :subdistrict,"
                        + " community_id = :community, grid_id = :grid where id = :id")
                .bind("id", gone.id())
                .bind("on", on.toString())
                .bind("subdistrict", into.place().subdistrictId())
                .bind("community", into.place().communityId())
                .bind("grid", into.place().gridId())
                .execute();
    }
}
