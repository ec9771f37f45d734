package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Lists stay flat: at 100,000 rows each page walks an index, whichever grants the viewer holds. */
@EachDatabase
class ListPlanTest {

    private static final int COUNT = 100_000;

    /** What each database calls sorting, or reading a whole table. */
    private static final Pattern SORTED = Pattern.compile("TEMP B-TREE|SCAN m(?! USING INDEX)|Sort|Seq Scan");

    private final Data data;
    private final boolean postgres;

    ListPlanTest(Database database) {
        data = database.data("core");
        postgres = database.postgres();
    }

    @BeforeEach
    void settle() {
        People.settle(data, COUNT);
        if (postgres) {
            data.act(handle -> handle.execute("analyze core_member"));
        }
    }

    @Test
    void everyPageOfTheWholeWalksTheIndexOfItsOrder() {
        for (var position : positions()) {
            assertThat(plan(Scope.EVERYWHERE, position))
                    .contains("core_member_name")
                    .doesNotContainPattern(SORTED);
        }
    }

    @Test
    void oneGrantWalksTheIndexOfItsLevel() {
        for (var position : positions()) {
            assertThat(plan(People.of(Set.of(), Set.of(12L), Set.of()), position))
                    .contains("core_member_community")
                    .doesNotContainPattern(SORTED);
        }
    }

    @Test
    void severalGrantsWalkAnIndexEachAndNothingIsReadWhole() {
        var scope = People.of(Set.of(2L), Set.of(12L), Set.of(111L));
        for (var position : positions()) {
            assertThat(plan(scope, position))
                    .contains("core_member_subdistrict", "core_member_community", "core_member_grid")
                    .doesNotContainPattern("SCAN m|Seq Scan");
        }
    }

    @Test
    void anAreaOfTheViewersOwnWalksTheIndexOfThatArea() {
        var ask = People.ask(Map.of("community", "21"));

        assertThat(plan(People.of(Set.of(2L), Set.of(), Set.of()), ask))
                .contains("core_member_community")
                .doesNotContainPattern(SORTED);
    }

    private static List<Position> positions() {
        var inside = new Cursor("n3", 5_000);
        return List.of(
                new Position.First(), new Position.Last(), new Position.After(inside), new Position.Before(inside));
    }

    private String plan(Scope scope, Position position) {
        return plan(scope, People.ask(Map.of()).at(position));
    }

    private String plan(Scope scope, ListAsk<?> ask) {
        var sql = new ListSql<>(ask, People.seenFrom(scope)).rows(ask.position(), 51);
        return data.read(handle -> String.join("\n", explain(handle, sql)));
    }

    private List<String> explain(Handle handle, SqlText sql) {
        var query = handle.createQuery((postgres ? "explain " : "explain query plan ") + sql.sql())
                .bindMap(sql.parameters());
        return postgres
                ? query.mapTo(String.class).list()
                : query.map((row, context) -> row.getString("detail")).list();
    }
}
