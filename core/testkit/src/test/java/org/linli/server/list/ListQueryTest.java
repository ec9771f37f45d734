package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.server.list.People.Person;
import org.linli.testkit.EachDatabase;

@EachDatabase
class ListQueryTest {

    private static final int COUNT = 2_310;

    private static final Scope TWO_COMMUNITIES_AND_A_GRID_OF_ONE = People.of(Set.of(), Set.of(11L, 21L), Set.of(111L));

    private final Data data;

    ListQueryTest(Database database) {
        data = database.data("core");
    }

    @BeforeEach
    void settle() {
        People.settle(data, COUNT);
    }

    @Test
    void goingForwardShowsEveryRowOnceInOrder() {
        for (var sort : List.of("name", "-name", "newest", "-newest")) {
            var seen = walk(Scope.EVERYWHERE, Map.of("sort", sort), false);

            assertThat(seen).doesNotHaveDuplicates().hasSize(COUNT).isSortedAccordingTo(order(sort));
        }
    }

    @Test
    void goingBackFromTheLastPageShowsTheSameRowsTheOtherWayRound() {
        var forward = walk(TWO_COMMUNITIES_AND_A_GRID_OF_ONE, Map.of("sort", "name"), false);
        var back = walk(TWO_COMMUNITIES_AND_A_GRID_OF_ONE, Map.of("sort", "name", "last", "1"), true);

        assertThat(new HashSet<>(back)).isEqualTo(new HashSet<>(forward));
        assertThat(back.subList(back.size() - 50, back.size())).isEqualTo(forward.subList(0, 50));
    }

    @Test
    void rowsThatLieInSeveralGrantsComeOnce() {
        var scope = People.of(Set.of(1L), Set.of(11L, 12L), Set.of(111L, 211L));

        var seen = walk(scope, Map.of(), false);

        assertThat(seen).doesNotHaveDuplicates().hasSize(COUNT).isSortedAccordingTo(order("name"));
        assertThat(page(scope, Map.of()).more()).isTrue();
    }

    @Test
    void nothingOutsideTheScopeIsShownNorCounted() {
        var seen = walk(TWO_COMMUNITIES_AND_A_GRID_OF_ONE, Map.of(), false);

        assertThat(seen).extracting(Person::communityId).containsOnly(11L, 21L).hasSize(COUNT * 2 / 3);
        var one = People.of(Set.of(), Set.of(12L), Set.of());
        var riders = Map.of("tag", "rider", "size", "20");
        assertThat(page(one, riders).count())
                .isEqualTo(walk(one, riders, false).size())
                .isLessThan(page(Scope.EVERYWHERE, riders).count());
    }

    @Test
    void whoHoldsThePermissionNowhereSeesNothing() {
        var page = page(Scope.NOWHERE, Map.of());

        assertThat(page.rows()).isEmpty();
        assertThat(page.count()).isZero();
    }

    @Test
    void manyGrantsAreReadTogetherAndShowTheSame() {
        var communities = new HashSet<Long>();
        for (long id = 1; id <= Branches.MAX + 1; id++) {
            communities.add(id);
        }

        var seen = walk(People.of(Set.of(), communities, Set.of(211L)), Map.of(), false);

        assertThat(seen).doesNotHaveDuplicates().hasSize(COUNT).isSortedAccordingTo(order("name"));
    }

    @Test
    void anAreaNarrowsWithinTheScopeAndNeverWidensIt() {
        var own = page(People.of(Set.of(1L), Set.of(), Set.of()), Map.of("community", "12"));
        var foreign = page(People.of(Set.of(1L), Set.of(), Set.of()), Map.of("community", "21"));

        assertThat(own.rows()).hasSize(50).extracting(Person::communityId).containsOnly(12L);
        assertThat(foreign.rows()).isEmpty();
    }

    @Test
    void filtersHoldOnEveryPage() {
        var seen = walk(TWO_COMMUNITIES_AND_A_GRID_OF_ONE, Map.of("tag", "rider", "size", "20"), false);

        assertThat(seen).isNotEmpty().extracting(Person::tags).containsOnly("rider");
        assertThat(seen)
                .hasSize(page(TWO_COMMUNITIES_AND_A_GRID_OF_ONE, Map.of("tag", "rider"))
                        .count());
    }

    @Test
    void rowsAreCountedToFiveHundred() {
        assertThat(page(Scope.EVERYWHERE, Map.of()).count()).isEqualTo(500);
        assertThat(page(Scope.EVERYWHERE, Map.of()).more()).isTrue();
        assertThat(page(Scope.EVERYWHERE, Map.of("tag", "rider")).count()).isLessThan(500);
        assertThat(page(Scope.EVERYWHERE, Map.of("tag", "rider")).more()).isFalse();
    }

    @Test
    void whatIsNoCursorShowsTheFirstPage() {
        var first = page(Scope.EVERYWHERE, Map.of()).rows();
        var newest = page(Scope.EVERYWHERE, Map.of("sort", "newest")).next().orElseThrow();
        var ofAnotherOrder =
                People.ask(Map.of("sort", "newest")).at(newest).href("").replaceAll(".*after=", "");

        for (var broken : List.of("x", "' or 1=1 --", "bjE6Mg", ofAnotherOrder, "a".repeat(5_000), "%00")) {
            assertThat(page(Scope.EVERYWHERE, Map.of("after", broken)).rows()).isEqualTo(first);
        }
    }

    @Test
    void whatTheAddressMeansButTheListDoesNotKnowIsPassedOver() {
        var page = page(
                Scope.EVERYWHERE,
                Map.of(
                        "sort",
                        "m.name; drop table core_member",
                        "size",
                        "100000",
                        "tag",
                        "x",
                        "community",
                        "1 or 1=1"));

        assertThat(page.rows())
                .hasSize(50)
                .isEqualTo(page(Scope.EVERYWHERE, Map.of()).rows());
    }

    @Test
    void theFirstPageOffersOnlyWaysOnAndTheLastOnlyWaysBack() {
        var first = page(Scope.EVERYWHERE, Map.of());
        var last = page(Scope.EVERYWHERE, Map.of("last", "1"));

        assertThat(first.back()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(last.back()).isPresent();
        assertThat(last.next()).isEmpty();
    }

    private ListRows<Person> page(Scope scope, Map<String, String> query) {
        return page(scope, People.ask(query));
    }

    private ListRows<Person> page(Scope scope, ListAsk<Person> ask) {
        return data.read(handle -> new ListQuery<>(ask, People.seenFrom(scope)).page(handle));
    }

    /** All rows of all pages, in the order in which the pages are met. */
    private List<Person> walk(Scope scope, Map<String, String> query, boolean back) {
        var seen = new ArrayList<Person>();
        var ask = Optional.of(People.ask(query));
        while (ask.isPresent()) {
            var page = page(scope, ask.get());
            var rows = new ArrayList<>(page.rows());
            seen.addAll(rows);
            var further = back ? page.back() : page.next();
            ask = further.map(position -> People.follow(page.ask().at(position).href("")));
            assertThat(seen).hasSizeLessThanOrEqualTo(COUNT);
        }
        return seen;
    }

    private static Comparator<Person> order(String sort) {
        var byId = Comparator.comparingLong(Person::id);
        return switch (sort) {
            case "name" -> Comparator.comparing(Person::name).thenComparing(byId);
            case "-name" ->
                Comparator.comparing(Person::name).thenComparing(byId).reversed();
            case "newest" -> byId.reversed();
            default -> byId;
        };
    }
}
