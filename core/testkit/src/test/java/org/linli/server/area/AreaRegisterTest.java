package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.server.area.District.CLERK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.code.AreaCode;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class AreaRegisterTest {

    private final Database database;
    private District district;

    AreaRegisterTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
    }

    @Test
    void whatIsAddedLiesWhereItsParentLies() {
        long grid = district.own(district.willow, AreaLevel.GRID, "Grid 1");
        long compound = district.own(grid, AreaLevel.COMPOUND, "Compound");

        assertThat(district.tree.place(compound)).isEqualTo(new Place(district.north, district.willow, grid));
        assertThat(district.tree.place(district.north)).isEqualTo(new Place(district.north, 0, 0));
        assertThat(district.tree.place(district.tree.root().id())).isEqualTo(Place.WHOLE);
    }

    @Test
    void theWayDownIsToldFromTheTop() {
        long grid = district.own(district.willow, AreaLevel.GRID, "Grid 1");

        assertThat(district.tree.ancestry(grid))
                .extracting(Area::id)
                .containsExactly(district.tree.root().id(), district.north, district.willow, grid);
        assertThat(district.tree.ancestry(1)).isEmpty();
    }

    @Test
    void aChangeShowsAtOnceAlthoughTheTreeIsReadThroughACache() {
        assertThat(district.tree.find(district.maple)).isPresent();
        assertThat(district.tree.ofLevel(AreaLevel.COMMUNITY)).hasSize(3);

        district.register.rename(CLERK, district.maple, "New name");
        district.official(district.south, district.code + "002002", "Fourth");

        assertThat(district.tree.find(district.maple)).map(Area::name).contains("New name");
        assertThat(district.tree.ofLevel(AreaLevel.COMMUNITY)).hasSize(4);
    }

    @Test
    void aLevelHoldsOnlyTheDeploymentsOwnAreas() {
        var other = new District(database);

        assertThat(district.tree.ofLevel(AreaLevel.COMMUNITY))
                .extracting(Area::id)
                .containsExactlyInAnyOrder(district.willow, district.maple, district.river);
        assertThat(district.tree.governs(other.node(other.willow))).isFalse();
    }

    @Test
    void anAreaStandsOnlyBelowALargerOne() {
        long grid = district.own(district.willow, AreaLevel.GRID, "Grid 1");

        assertThat(refusedKey(() -> district.own(grid, AreaLevel.GRID, "Grid in a grid")))
                .isEqualTo("area.add.refused.level");
        assertThat(refusedKey(() -> district.register.govern(CLERK, district.willow, grid)))
                .isEqualTo("area.parent.refused.level");
    }

    @Test
    void twoAreasOfOneNameOrCodeDoNotStandTogether() {
        district.own(district.willow, AreaLevel.GRID, "Grid 1");

        assertThat(refusedKey(() -> district.own(district.willow, AreaLevel.GRID, "Grid 1")))
                .isEqualTo("area.add.refused.name");
        assertThat(refusedKey(() -> district.official(district.south, district.code + "001001", "Elsewhere")))
                .isEqualTo("area.add.refused.code");
        assertThat(district.own(district.maple, AreaLevel.GRID, "Grid 1")).isPositive();
    }

    @Test
    void nothingIsAddedBelowAnAreaThatIsNotThere() {
        assertThatThrownBy(() -> district.own(7, AreaLevel.GRID, "Grid")).isInstanceOf(NotFound.class);
    }

    @Test
    void everyActIsOnTheTrail() {
        district.register.rename(CLERK, district.maple, "Renamed");
        district.register.govern(CLERK, district.maple, district.south);

        assertThat(district.trail("area", district.maple)).containsExactly("area.add", "area.rename", "area.govern");
    }

    @Test
    void anAreaIsFoundByTwoCharactersOfItsNameAndNoMoreByTheOldOne() {
        assertThat(district.found("area", "\u67AB\u6797"))
                .contains(district.maple)
                .doesNotContain(district.willow);

        district.register.rename(CLERK, district.maple, "\u94F6\u674F\u793E\u533A");

        assertThat(district.found("area", "\u94F6\u674F")).contains(district.maple);
        assertThat(district.found("area", "\u67AB\u6797")).doesNotContain(district.maple);
    }

    @Test
    void plantingTwiceLeavesOneRoot() {
        long root = district.tree.root().id();

        district.tree.plant("Another name");

        assertThat(district.tree.root().id()).isEqualTo(root);
        assertThat(new AreaTree(district.data, AreaCode.of(district.code))
                        .root()
                        .name())
                .startsWith("District");
    }

    private static String refusedKey(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusals().get(0).key();
    }
}
