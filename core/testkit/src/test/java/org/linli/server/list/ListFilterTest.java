package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.api.list.Filter.Range;
import org.linli.api.list.ListView;
import org.linli.server.data.Database;
import org.linli.server.list.People.Person;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;

/** Ranges, yes and no, and chosen columns. Sixty members came at 08:00 on 1 January 1970, Shanghai time. */
@EachDatabase
class ListFilterTest {

    private static final ListView<Person> LIST = People.plain()
            .between("place", "m.community_id", Range.NUMBER)
            .between("came", "m.created_at", Range.MOMENT)
            .between("name", "m.name", Range.DAY)
            .yesNo("rider", "m.tags = 'rider'");

    private final Data data;

    ListFilterTest(Database database) {
        data = database.data("core");
    }

    @BeforeEach
    void settle() {
        People.settle(data, 60);
    }

    @Test
    void bothEndsOfARangeOfNumbersAreIncluded() {
        assertThat(communities(Map.of("place-from", "12", "place-to", "21"))).containsExactly(12L, 21L);
        assertThat(communities(Map.of("place-to", "11"))).containsExactly(11L);
        assertThat(communities(Map.of("place-from", "22"))).isEmpty();
    }

    @Test
    void aDayIsIncludedFromItsFirstMomentToItsLast() {
        assertThat(rows(Map.of("came-from", "1970-01-01", "came-to", "1970-01-01")))
                .hasSize(60);
        assertThat(rows(Map.of("came-from", "1970-01-02"))).isEmpty();
        assertThat(rows(Map.of("came-to", "1969-12-31"))).isEmpty();
    }

    @Test
    void whatHoldsAndWhatDoesNotTogetherAreAll() {
        var riders = rows(Map.of("rider", "yes"));
        var others = rows(Map.of("rider", "no"));

        assertThat(riders).hasSize(6).allMatch(person -> person.tags().equals("rider"));
        assertThat(others).hasSize(54).noneMatch(person -> person.tags().equals("rider"));
    }

    @Test
    void whatIsNoDayNumberOrAnswerIsPassedOver() {
        var nonsense = Map.of(
                "came-from",
                "yesterday",
                "came-to",
                "2026-02-30",
                "place-from",
                "1; drop",
                "place-to",
                "1e9",
                "rider",
                "1");

        assertThat(ask(nonsense).filters()).isEmpty();
        assertThat(rows(nonsense)).hasSize(60);
    }

    @Test
    void allThatIsChosenStandsInTheAddress() {
        var href = ask(Map.of("rider", "no", "came-from", "1970-01-01", "columns", "name,community", "sort", "-name"))
                .href("");

        assertThat(href).startsWith("/people?").contains("rider=no", "came-from=1970-01-01", "sort=-name");
        assertThat(href).contains("columns=name%2Ccommunity").doesNotContain("came-to");
    }

    @Test
    void aFileHasTheColumnsThatWereChosenInTheirDeclaredOrder() throws IOException {
        assertThat(firstLine(Map.of("columns", "community,name,none")))
                .isEqualTo("people.column.name,people.column.community");
        assertThat(firstLine(Map.of("columns", "none"))).startsWith("people.column.id,");
    }

    private String firstLine(Map<String, String> query) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ListExport<>(
                        new ListQuery<>(ask(query), People.seenFrom(Scope.EVERYWHERE)),
                        data,
                        Bundles.core().in(Bundles.ENGLISH))
                .csv(bytes);
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(1);
    }

    private Set<Long> communities(Map<String, String> query) {
        return rows(query).stream().map(Person::communityId).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Person> rows(Map<String, String> query) {
        var sized = new HashMap<>(query);
        sized.put("size", "100");
        return data.read(new ListQuery<>(ask(sized), People.seenFrom(Scope.EVERYWHERE))::page)
                .rows();
    }

    private static ListAsk<Person> ask(Map<String, String> query) {
        return ListAsk.of(LIST, "/people", key -> query.getOrDefault(key, ""));
    }
}
