package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.api.list.ListView;
import org.linli.api.search.SearchIndex;
import org.linli.server.data.Database;
import org.linli.server.list.People.Person;
import org.linli.server.search.SearchIndexes;
import org.linli.testkit.EachDatabase;

/** A search narrows a list like any filter, and the viewer's scope holds for what it finds. */
@EachDatabase
class ListSearchTest {

    private static final int COUNT = 900;
    private static final Scope ONE_COMMUNITY = People.of(Set.of(), Set.of(12L), Set.of());

    private final Database database;
    private final Data data;
    private final SearchIndexes search;
    private final SearchIndex index;

    ListSearchTest(Database database) {
        this.database = database;
        data = database.data("core");
        search = new SearchIndexes(database);
        index = search.of("core", "person");
    }

    @BeforeEach
    void settle() {
        People.settle(data, COUNT);
        data.act(handle -> {
            for (long id = 1_000; id < 1_000 + COUNT; id++) {
                index.put(handle, id, "居民" + (id % 7 == 0 ? "欧阳修文" : "王小明"));
            }
            return 0;
        });
    }

    @Test
    void twoCharactersFindThoseOfTheScopeAlone() {
        var everywhere = page(Scope.EVERYWHERE, Map.of("q", "阳修", "size", "100"));
        var community = page(ONE_COMMUNITY, Map.of("q", "阳修", "size", "100"));

        assertThat(everywhere.count()).isEqualTo(129);
        assertThat(everywhere.rows()).hasSize(100).allMatch(row -> row.id() % 7 == 0);
        assertThat(community.count()).isEqualTo(community.rows().size());
        assertThat(community.rows())
                .hasSizeBetween(40, 46)
                .allMatch(row -> row.id() % 7 == 0 && row.communityId() == 12);
    }

    @Test
    void severalGrantsAreSearchedTogether() {
        var scope = People.of(Set.of(2L), Set.of(12L), Set.of(121L));

        var page = page(scope, Map.of("q", "欧阳", "size", "100"));

        assertThat(page.rows())
                .doesNotHaveDuplicates()
                .extracting(Person::communityId)
                .containsOnly(12L, 21L);
        assertThat(page.count()).isEqualTo(page.rows().size());
    }

    @Test
    void aSearchIsNarrowedByTheOtherFilters() {
        var page = page(Scope.EVERYWHERE, Map.of("q", "欧阳", "community", "11", "tag", "rider"));

        assertThat(page.rows())
                .isNotEmpty()
                .allMatch(row -> row.id() % 7 == 0
                        && row.communityId() == 11
                        && row.tags().equals("rider"));
    }

    @Test
    void whatIsTypedHasNoMeaningToTheDatabase() {
        for (var typed : List.of("\"", "* OR *", "阳'修", "a & b | !c", "NEAR(", "欧阳 -修", "%", "\\")) {
            assertThat(page(Scope.EVERYWHERE, Map.of("q", typed)).rows()).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Test
    void aSearchGoesByWhatItFoundAndNotByTheScope() {
        if (!database.postgres()) {
            var sql = new ListSql<>(ask(Map.of("q", "阳修")), context(ONE_COMMUNITY)).rows(new Position.First(), 51);

            List<String> plan = data.read(handle -> handle.createQuery("explain query plan " + sql.sql())
                    .bindMap(sql.parameters())
                    .map((row, statement) -> row.getString("detail"))
                    .list());

            assertThat(plan).contains("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)");
        }
    }

    private ListRows<Person> page(Scope scope, Map<String, String> query) {
        return data.read(handle -> new ListQuery<>(ask(query), context(scope)).page(handle));
    }

    private ListContext context(Scope scope) {
        return new ListContext(People.seenFrom(scope).viewer(), People.AREAS, search);
    }

    private ListAsk<Person> ask(Map<String, String> query) {
        var values = new HashMap<>(query);
        ListView<Person> list =
                People.plain().inArea("community", "m.community_id").search("q", index, "m.id");
        return ListAsk.of(list, "/people", key -> values.getOrDefault(key, ""));
    }
}
