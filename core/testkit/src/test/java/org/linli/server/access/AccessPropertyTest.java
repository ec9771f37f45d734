package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.linli.api.area.AreaLevel;
import org.linli.server.area.AreaNode;
import org.linli.testkit.FreshDatabases;

/** For any tree and any grants, a viewer covers exactly the places below the grants. */
class AccessPropertyTest {

    private static final int AREAS_MAX = 24;
    private static final AreaLevel[] LEVELS = {
        AreaLevel.DISTRICT, AreaLevel.SUBDISTRICT, AreaLevel.COMMUNITY, AreaLevel.GRID, AreaLevel.BUILDING
    };
    private static final List<FreshDatabases> DATABASES = new ArrayList<>();
    private static final List<House> HOUSES = new ArrayList<>();

    /** A tree as draws: each area hangs below an earlier one, at a level below that one's. */
    record Draw(int parent, int deeper) {}

    @BeforeContainer
    static void open() {
        DATABASES.addAll(List.of(FreshDatabases.sqlite(), FreshDatabases.onPostgres()));
        DATABASES.forEach(databases -> HOUSES.add(new House(databases.main())));
    }

    @AfterContainer
    static void close() {
        DATABASES.forEach(FreshDatabases::close);
    }

    @Property(tries = 60)
    void aViewerCoversExactlyThePlacesBelowTheGrants(
            @ForAll("trees") List<Draw> tree, @ForAll("picks") List<Integer> granted, @ForAll boolean postgres) {
        var house = HOUSES.get(postgres ? 1 : 0);
        var areas = grow(house, tree);
        var grants = granted.stream()
                .map(pick -> areas.get(pick % areas.size()))
                .distinct()
                .toList();
        var within = grants.stream().map(area -> Within.area(area.id())).toArray(Within[]::new);

        var viewer = house.viewer(Roles.CLERK, within);

        for (var area : areas) {
            var home = listedLevel(areas, area);
            if (home == null) {
                continue;
            }
            boolean below = grants.stream()
                    .filter(grant -> grant.area().level().compareTo(AreaLevel.GRID) <= 0)
                    .anyMatch(grant -> isBelow(areas, home, grant));
            assertThat(viewer.mayIn(CorePermissions.MEMBER_READ, area.place())).isEqualTo(below);
        }
    }

    @Provide
    Arbitrary<List<Draw>> trees() {
        var draw = Arbitraries.integers()
                .between(0, AREAS_MAX)
                .flatMap(parent ->
                        Arbitraries.integers().between(1, LEVELS.length).map(deeper -> new Draw(parent, deeper)));
        return draw.list().ofMinSize(1).ofMaxSize(AREAS_MAX);
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, AREAS_MAX).list().ofMaxSize(4);
    }

    private static List<AreaNode> grow(House house, List<Draw> tree) {
        var areas = new ArrayList<>(List.of(house.root));
        for (var draw : tree) {
            var parent = areas.get(draw.parent() % areas.size());
            int above = parent.id() == house.root.id()
                    ? -1
                    : List.of(LEVELS).indexOf(parent.area().level());
            int level = above + draw.deeper();
            if (level < LEVELS.length) {
                areas.add(house.area(parent, LEVELS[level]));
            }
        }
        return areas;
    }

    /** The nearest area, itself or above, of a level that rows carry; null where there is none. */
    private static AreaNode listedLevel(List<AreaNode> areas, AreaNode area) {
        var at = area;
        while (at != null
                && (at.area().level().compareTo(AreaLevel.SUBDISTRICT) < 0
                        || at.area().level().compareTo(AreaLevel.GRID) > 0)) {
            at = parent(areas, at);
        }
        return at;
    }

    private static boolean isBelow(List<AreaNode> areas, AreaNode area, AreaNode above) {
        for (var at = area; at != null; at = parent(areas, at)) {
            if (at.id() == above.id()) {
                return true;
            }
        }
        return false;
    }

    private static AreaNode parent(List<AreaNode> areas, AreaNode area) {
        return areas.stream()
                .filter(one -> one.id() == area.area().parentId())
                .findFirst()
                .orElse(null);
    }
}
