package org.linli.server.list;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.data.Data;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;

/**
 * Members in a small district: subdistrict 1 with communities 11 and 12, subdistrict 2 with community 21; a grid each.
 */
final class People {

    static final Permission READ = new Permission("core.member.read");

    private static final int ROWS_PER_ACT = 1_000;
    private static final int NAMES = 1_155;

    static final ListView<Person> LIST = ListView.of("people", Person::read)
            .select("m.id, m.name, m.tags, m.community_id")
            .from("core_member m")
            .id("m.id", Person::id)
            .scoped(READ, "m.subdistrict_id", "m.community_id", "m.grid_id")
            .column("name", row -> Cell.link(row.name(), "/members/" + row.id()))
            .column("community", row -> Cell.number(row.communityId()))
            .column("tag", row -> row.tags().isEmpty() ? Cell.EMPTY : Cell.state("tag." + row.tags(), Tone.GOING))
            .sort("name", "m.name", Person::name, false)
            .sort("newest", "m.id", Person::id, true)
            .oneOf("tag", "m.tags = :tag", List.of("volunteer", "rider"))
            .inArea("community", "m.community_id");

    /** The same with columns that every database and file shows alike. */
    static ListView<Person> plain() {
        var list = ListView.of("people", Person::read)
                .select(LIST.select())
                .from(LIST.from())
                .id(LIST.idColumn(), Person::id)
                .scoped(READ, "m.subdistrict_id", "m.community_id", "m.grid_id")
                .column("id", row -> Cell.text(Long.toString(row.id())))
                .column("name", row -> Cell.text(row.name()))
                .column("community", row -> Cell.number(row.communityId()))
                .oneOf("tag", "m.tags = :tag", List.of("volunteer", "rider"));
        LIST.sorts().forEach(sort -> list.sort(sort.key(), sort.column(), sort.value(), sort.descending()));
        return list;
    }

    static final Areas AREAS = new SmallDistrict();

    private People() {}

    record Person(long id, String name, String tags, long communityId) {

        static Person read(ResultSet row, StatementContext context) throws SQLException {
            return new Person(
                    row.getLong("id"), row.getString("name"), row.getString("tags"), row.getLong("community_id"));
        }
    }

    /**
     * As many members as asked for, where there are none: spread evenly over the three communities, names in no order,
     * some alike. In small acts, as no act may take long.
     */
    static void settle(Data data, int count) {
        if (data.read(People::count) == 0) {
            for (int from = 0; from < count; from += ROWS_PER_ACT) {
                int start = from;
                data.act(handle -> {
                    settle(handle, start, Math.min(start + ROWS_PER_ACT, count));
                    return 0;
                });
            }
        }
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from core_member")
                .mapTo(Integer.class)
                .one();
    }

    private static void settle(Handle handle, int from, int until) {
        var batch =
                handle.prepareBatch("insert into core_member (id, name, phone, phone_index, identity, identity_index,"
                        + " tags, skills, subdistrict_id, community_id, grid_id, created_at)"
                        + " values (:id, :name, '', '', '', '', :tags, '', :subdistrict, :community, :grid, 0)");
        for (int i = from; i < until; i++) {
            long community = List.of(11L, 12L, 21L).get(i % 3);
            batch.bind("id", 1000L + i)
                    .bind("name", "n" + (i * 7919L % NAMES))
                    .bind("tags", i % 10 == 0 ? "rider" : "")
                    .bind("subdistrict", community / 10)
                    .bind("community", community)
                    .bind("grid", community * 10 + 1)
                    .add();
        }
        batch.execute();
    }

    static ListContext seenFrom(Scope scope) {
        return new ListContext(new Someone(scope), AREAS, new NoSearch());
    }

    static Scope of(Set<Long> subdistricts, Set<Long> communities, Set<Long> grids) {
        return new Scope(false, subdistricts, communities, grids, Set.of());
    }

    static ListAsk<Person> ask(Map<String, String> query) {
        return ListAsk.of(LIST, "/people", key -> query.getOrDefault(key, ""));
    }

    /** What the query of an address holds. */
    static ListAsk<Person> follow(String href) {
        var query = new HashMap<String, String>();
        for (var part : URI.create(href).getRawQuery().split("&")) {
            query.put(
                    part.substring(0, part.indexOf('=')),
                    URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return ask(query);
    }

    private record Someone(Scope scope) implements Viewer {

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public long memberId() {
            return 1;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public ActingAs actingAs() {
            return ActingAs.ANYBODY;
        }

        @Override
        public Scope scope(Permission permission) {
            return permission.equals(READ) ? scope : Scope.NOWHERE;
        }
    }

    private static final class NoSearch implements SearchSql {

        @Override
        public String condition(SearchIndex index, String idColumn, String parameter) {
            throw new IllegalStateException("This list has no search");
        }

        @Override
        public String query(String typed) {
            return typed;
        }
    }

    private static final class SmallDistrict implements Areas {

        private static final List<Area> ALL = List.of(
                new Area(1, AreaLevel.SUBDISTRICT, "", "one", 0, "/1/"),
                new Area(2, AreaLevel.SUBDISTRICT, "", "two", 0, "/2/"),
                new Area(11, AreaLevel.COMMUNITY, "", "one-one", 1, "/1/11/"),
                new Area(12, AreaLevel.COMMUNITY, "", "one-two", 1, "/1/12/"),
                new Area(21, AreaLevel.COMMUNITY, "", "two-one", 2, "/2/21/"));

        @Override
        public Area root() {
            return new Area(9, AreaLevel.DISTRICT, "", "district", 0, "/");
        }

        @Override
        public Optional<Area> find(long id) {
            return ALL.stream().filter(area -> area.id() == id).findFirst();
        }

        @Override
        public List<Area> children(long id) {
            return ALL.stream().filter(area -> area.parentId() == id).toList();
        }

        @Override
        public List<Area> ofLevel(AreaLevel level) {
            return ALL.stream().filter(area -> area.level() == level).toList();
        }

        @Override
        public List<Area> ancestry(long id) {
            return find(id).stream().toList();
        }

        @Override
        public Place place(long id) {
            return id > 10 ? new Place(id / 10, id, 0) : new Place(id, 0, 0);
        }
    }
}
