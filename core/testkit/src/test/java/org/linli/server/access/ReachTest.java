package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.server.area.AreaNode;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class ReachTest {

    private static final Permission READ = CorePermissions.MEMBER_READ;
    private static final Set<Long> NONE = Set.of();

    private House house;
    private AreaNode subdistrict;
    private AreaNode community;
    private AreaNode grid;

    @BeforeEach
    void build(Database database) {
        house = new House(database);
        subdistrict = house.area(house.root, AreaLevel.SUBDISTRICT);
        community = house.area(subdistrict, AreaLevel.COMMUNITY);
        grid = house.area(community, AreaLevel.GRID);
    }

    @Test
    void aGrantAtTheRootOrAboveReachesEverywhere() {
        assertThat(reach(house.root)).isEqualTo(Scope.EVERYWHERE);
        assertThat(reach(house.city)).isEqualTo(Scope.EVERYWHERE);
    }

    @Test
    void aGrantReachesItsOwnLevelAndAllBelow() {
        assertThat(reach(subdistrict)).isEqualTo(new Scope(false, Set.of(subdistrict.id()), NONE, NONE, NONE));
        assertThat(reach(community)).isEqualTo(new Scope(false, NONE, Set.of(community.id()), NONE, NONE));
        assertThat(reach(grid)).isEqualTo(new Scope(false, NONE, NONE, Set.of(grid.id()), NONE));
        assertThat(reach(subdistrict).covers(grid.place())).isTrue();
        assertThat(reach(grid).covers(community.place())).isFalse();
    }

    @Test
    void aGrantBelowTheGridOrOutsideTheDeploymentReachesNothing() {
        assertThat(reach(house.area(grid, AreaLevel.BUILDING))).isEqualTo(Scope.NOWHERE);
        var elsewhere = house.area(house.city, AreaLevel.DISTRICT);
        assertThat(reach(elsewhere)).isEqualTo(Scope.NOWHERE);
        assertThat(reach(house.area(elsewhere, AreaLevel.SUBDISTRICT))).isEqualTo(Scope.NOWHERE);
    }

    @Test
    void aGrantBetweenRootAndSubdistrictReachesWhatLiesDirectlyBelow() {
        var zone = house.area(house.root, AreaLevel.DISTRICT);
        var town = house.area(zone, AreaLevel.SUBDISTRICT);
        house.area(town, AreaLevel.COMMUNITY);
        var village = house.area(zone, AreaLevel.COMMUNITY);

        assertThat(reach(zone)).isEqualTo(new Scope(false, Set.of(town.id()), Set.of(village.id()), NONE, NONE));
    }

    @Test
    void anOrganizationsGrantReachesItAndAllBelow() {
        long federation = house.organization(community, "");
        var path = House.pathOf("", federation);
        long club = house.organization(community, path);
        long team = house.organization(community, House.pathOf(path, club));
        house.organization(community, "");

        var scope = house.viewer(Roles.CLERK, Within.organization(federation)).scope(READ);

        assertThat(scope).isEqualTo(new Scope(false, NONE, NONE, NONE, Set.of(federation, club, team)));
        assertThat(house.viewer(Roles.CLERK, Within.organization(team))
                        .scope(READ)
                        .organizationIds())
                .containsExactly(team);
    }

    @Test
    void severalGrantsUniteAndEachGivesItsOwnRoleAlone() {
        long account = house.account("several" + house.data.newId());
        house.grant(account, Roles.CLERK, Within.area(community.id()));
        house.grant(account, Roles.GRID_WORKER, Within.area(grid.id()));
        var viewer = house.viewer(account);

        assertThat(viewer.scope(READ))
                .isEqualTo(new Scope(false, NONE, Set.of(community.id()), Set.of(grid.id()), NONE));
        assertThat(viewer.scope(House.PLUGIN_ANSWER).gridIds()).isEmpty();
        assertThat(viewer.may(CorePermissions.GRANT_MANAGE)).isFalse();
    }

    @Test
    void anObjectInNoSubdistrictIsSeenByThoseAloneWhoMayEverywhere() {
        var viewer = house.viewer(Roles.CLERK, Within.area(subdistrict.id()));
        assertThat(viewer.mayIn(READ, Place.WHOLE)).isFalse();
        assertThat(house.viewer(Roles.CLERK, Within.area(house.root.id())).mayIn(READ, Place.WHOLE))
                .isTrue();
    }

    private Scope reach(AreaNode area) {
        return house.viewer(Roles.CLERK, Within.area(area.id())).scope(READ);
    }
}
