package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.server.area.AreaNode;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ViewersTest {

    private static final Permission READ = CorePermissions.MEMBER_READ;
    private static final Set<Long> NONE = Set.of();

    private House house;
    private TestClock clock;
    private AreaNode subdistrict;
    private AreaNode community;
    private AreaNode grid;

    @BeforeEach
    void build(Database database, TestClock standing) {
        clock = standing;
        clock.set(TestClock.BEGIN);
        house = new House(database);
        subdistrict = house.area(house.root, AreaLevel.SUBDISTRICT);
        community = house.area(subdistrict, AreaLevel.COMMUNITY);
        grid = house.area(community, AreaLevel.GRID);
    }

    @Test
    void withoutSessionOrWithAStrangeOneNobodyAsks() {
        assertThat(viewer("").signedIn()).isFalse();
        assertThat(viewer("made-up").signedIn()).isFalse();
        assertThat(house.viewers()
                        .viewer(Optional.empty(), Optional.of("made-up"))
                        .may(READ))
                .isFalse();
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
        assertThat(reach(house.area(house.city, AreaLevel.DISTRICT))).isEqualTo(Scope.NOWHERE);
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
        long account = house.account("several");
        house.grant(account, Roles.CLERK, Within.area(community.id()));
        house.grant(account, Roles.GRID_WORKER, Within.area(grid.id()));
        var viewer = house.viewer(account);

        assertThat(viewer.scope(READ))
                .isEqualTo(new Scope(false, NONE, Set.of(community.id()), Set.of(grid.id()), NONE));
        assertThat(viewer.scope(House.PLUGIN_ANSWER).gridIds()).isEmpty();
        assertThat(viewer.may(CorePermissions.GRANT_MANAGE)).isFalse();
    }

    @Test
    void aRevokedGrantBitesAtTheNextRequest() {
        long account = house.account("revoked");
        long grant = house.grant(account, Roles.CLERK, Within.area(community.id()));
        var session = house.sessions().begin(account, "10.0.0.1", "test");
        assertThat(viewer(session).may(READ)).isTrue();

        house.grants()
                .revoke(
                        house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id())),
                        house.memberOf(account),
                        grant);

        assertThat(viewer(session).may(READ)).isFalse();
        assertThat(viewer(session).signedIn()).isTrue();
    }

    @Test
    void aGrantHoldsToTheEndOfItsLastDayInShanghai() {
        long account = house.account("dated");
        var administrator = house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id()));
        house.grants()
                .give(
                        administrator,
                        house.memberOf(account),
                        Roles.CLERK,
                        Within.area(community.id()),
                        Optional.of(LocalDate.parse("2026-05-20")));
        // ten in the morning of that day, Shanghai
        clock.move(Duration.ofHours(13).plusMinutes(59));
        assertThat(house.viewer(account).may(READ)).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThat(house.viewer(account).may(READ)).isFalse();
    }

    @Test
    void aDisabledAccountIsNobodyInEverySessionAndToken() {
        long account = house.account("closed");
        var session = house.sessions().begin(account, "10.0.0.1", "test");
        var actingAs = viewer(session).actingAs();
        var token = new Tokens(house.data, house.clock, house.audit).create(actingAs, account, "script", 30);
        assertThat(bearer(token).signedIn()).isTrue();

        house.accounts().disable(house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id())), account);

        assertThat(viewer(session).signedIn()).isFalse();
        assertThat(bearer(token).signedIn()).isFalse();
    }

    @Test
    void aSessionEndsAfterTwoIdleHours() {
        var session = house.sessions().begin(house.account("idle"), "10.0.0.1", "test");
        clock.move(Duration.ofMinutes(119));
        assertThat(viewer(session).signedIn()).isTrue();
        clock.move(Duration.ofMinutes(119));
        assertThat(viewer(session).signedIn()).isTrue();
        clock.move(Duration.ofMinutes(120));
        assertThat(viewer(session).signedIn()).isFalse();
    }

    @Test
    void aBusySessionEndsAfterTwelveHours() {
        var session = house.sessions().begin(house.account("busy"), "10.0.0.1", "test");
        for (int hour = 1; hour < 12; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(viewer(session).signedIn()).isTrue();
        }
        clock.move(Duration.ofHours(1));
        assertThat(viewer(session).signedIn()).isFalse();
    }

    @Test
    void aTokenOpensUntilItsDateWithTheRightsOfItsHolder() {
        long account = house.account("token");
        house.grant(account, Roles.CLERK, Within.area(community.id()));
        var token = new Tokens(house.data, house.clock, house.audit)
                .create(house.viewer(account).actingAs(), account, "script", 30);
        assertThat(token).startsWith("linli_");
        assertThat(bearer(token).mayIn(READ, community.place())).isTrue();
        assertThat(viewer(token).signedIn()).isFalse();

        clock.move(Duration.ofDays(30));

        assertThat(bearer(token).signedIn()).isFalse();
    }

    @Test
    void onesActsAreForTheFirstOrganizationUntilTheMembershipEnds() {
        long account = house.account("acting");
        long club = house.organization(community, "");
        house.membership(house.memberOf(account), club, Optional.of(LocalDate.parse("2026-05-20")));
        var session = house.sessions().begin(account, "10.0.0.1", "test");
        assertThat(viewer(session).actingAs().organizationId()).isEqualTo(club);

        house.data.act(handle -> handle.execute("update core_membership set until_on = '2026-05-19'"));

        assertThat(viewer(session).actingAs().organizationId()).isZero();
        assertThat(viewer(session).actingAs().memberId()).isEqualTo(house.memberOf(account));
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

    private Viewer viewer(String session) {
        return house.viewers().viewer(Optional.of(session), Optional.empty());
    }

    private Viewer bearer(String token) {
        return house.viewers().viewer(Optional.empty(), Optional.of(token));
    }
}
