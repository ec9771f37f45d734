package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.area.AreaNode;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class GrantsTest {

    private House house;
    private AreaNode subdistrict;
    private AreaNode community;
    private AreaNode neighbour;
    private AreaNode grid;
    private Viewer administrator;
    private long member;

    @BeforeEach
    void build(Database database, TestClock clock) {
        clock.set(TestClock.BEGIN);
        house = new House(database);
        subdistrict = house.area(house.root, AreaLevel.SUBDISTRICT);
        community = house.area(subdistrict, AreaLevel.COMMUNITY);
        neighbour = house.area(subdistrict, AreaLevel.COMMUNITY);
        grid = house.area(community, AreaLevel.GRID);
        administrator = house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id()));
        member = house.member(grid.place());
    }

    @Test
    void whoHoldsEverythingGivesARoleAnywhere() {
        give(administrator, Roles.CLERK, Within.area(community.id()));
        give(administrator, Roles.OFFICER, Within.area(house.root.id()));
        assertThat(house.grants().of(administrator, member))
                .extracting(Grant::role)
                .containsExactly("clerk", "officer");
        assertThat(house.trail).contains(administrator.memberId() + " grant.give member " + member);
    }

    @Test
    void nobodyGivesOutsideOfWhereTheyHold() {
        var secretary = house.viewer(Roles.SECRETARY, Within.area(community.id()));
        give(secretary, Roles.GRID_WORKER, Within.area(community.id()));
        give(secretary, Roles.GRID_WORKER, Within.area(grid.id()));
        assertForbidden(secretary, Roles.GRID_WORKER, Within.area(neighbour.id()));
        assertForbidden(secretary, Roles.GRID_WORKER, Within.area(subdistrict.id()));
        assertForbidden(secretary, Roles.GRID_WORKER, Within.area(house.root.id()));
        assertForbidden(secretary, Roles.GRID_WORKER, Within.area(house.city.id()));
        assertForbidden(secretary, Roles.GRID_WORKER, Within.area(404));
    }

    @Test
    void nobodyGivesWhatTheyDoNotHold() {
        var secretary = house.viewer(Roles.SECRETARY, Within.area(community.id()));
        assertForbidden(secretary, Roles.OFFICER, Within.area(community.id()));
        assertForbidden(secretary, Roles.ADMINISTRATOR, Within.area(community.id()));
        // the plugin gives clerks something that secretaries do not hold
        assertForbidden(secretary, Roles.CLERK, Within.area(community.id()));
        // nobody knows what a role that is not here now will allow
        assertForbidden(secretary, "steward", Within.area(community.id()));
    }

    @Test
    void whoMayNotGiveGrantsGivesNone() {
        assertThatThrownBy(() -> give(
                        house.viewer(Roles.CLERK, Within.area(community.id())),
                        Roles.GRID_WORKER,
                        Within.area(grid.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areasBelowTheGridCannotBeGranted() {
        var building = house.area(grid, AreaLevel.BUILDING);
        assertForbidden(administrator, Roles.CLERK, Within.area(building.id()));
    }

    @Test
    void anOrganizationsSubtreeIsGivenByThoseWhoHoldAllOfIt() {
        long federation = house.organization(community, "");
        var secretary = house.viewer(Roles.SECRETARY, Within.area(community.id()));
        long club = house.organization(community, House.pathOf("", federation));
        give(secretary, Roles.GRID_WORKER, Within.organization(club));
        house.organization(neighbour, House.pathOf("", federation));

        assertForbidden(secretary, Roles.GRID_WORKER, Within.organization(federation));
        var officer = house.viewer(Roles.OFFICER, Within.area(subdistrict.id()));
        give(officer, Roles.GRID_WORKER, Within.organization(federation));
        assertForbidden(administrator, Roles.CLERK, Within.organization(404));
    }

    @Test
    void aMemberOutOfSightIsNotFound() {
        var secretary = house.viewer(Roles.SECRETARY, Within.area(neighbour.id()));
        assertThatThrownBy(() -> give(secretary, Roles.GRID_WORKER, Within.area(neighbour.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.grants().of(secretary, member)).isInstanceOf(NotFound.class);

        house.membership(member, house.organization(neighbour, ""), Optional.empty());
        give(secretary, Roles.GRID_WORKER, Within.area(neighbour.id()));
    }

    @Test
    void aGrantIsRevokedByThoseWhoCouldGiveItButNotByItsHolder() {
        long grant = give(administrator, Roles.OFFICER, Within.area(subdistrict.id()));
        var secretary = house.viewer(Roles.SECRETARY, Within.area(community.id()));
        assertThatThrownBy(() -> house.grants().revoke(secretary, member, grant))
                .isInstanceOf(Forbidden.class);
        var holder = house.viewer(house.account(member, "holder" + member));
        assertThatThrownBy(() -> house.grants().revoke(holder, member, grant)).isInstanceOf(Forbidden.class);

        house.grants().revoke(administrator, member, grant);
        assertThat(house.grants().of(administrator, member)).isEmpty();
        assertThat(house.trail).contains(administrator.memberId() + " grant.revoke member " + member);
        assertThatThrownBy(() -> house.grants().revoke(administrator, member, grant))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGrantIsNotGivenTwiceNorUntilADayThatIsPast() {
        var until = Optional.of(LocalDate.parse("2026-05-19"));
        assertThatThrownBy(() -> house.grants().give(administrator, member, Roles.CLERK, Within.area(grid.id()), until))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("grant.until.past");
        give(administrator, Roles.CLERK, Within.area(grid.id()));
        assertThatThrownBy(() -> give(administrator, Roles.CLERK, Within.area(grid.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("grant.already");
    }

    @Test
    void nobodyGovernsTheAccountOfOneWhoMayMore() {
        var secretary = house.viewer(Roles.SECRETARY, Within.area(community.id()));
        long account = house.account(member, "ruler" + member);
        assertThat(house.accounts().resetLink(secretary, account)).startsWith("/reset/");

        give(administrator, Roles.ADMINISTRATOR, Within.area(house.root.id()));

        assertThatThrownBy(() -> house.accounts().resetLink(secretary, account)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> house.accounts().disable(secretary, account)).isInstanceOf(Forbidden.class);
        var stranger = house.viewer(Roles.SECRETARY, Within.area(neighbour.id()));
        assertThatThrownBy(() -> house.accounts().find(stranger, account)).isInstanceOf(NotFound.class);
        assertThat(house.accounts().find(administrator, account).memberId()).isEqualTo(member);
    }

    @Test
    void anAccountIsMadeOnceWithALoginNameOfItsOwn() {
        var name = LoginName.of("once" + member);
        house.accounts().create(administrator, member, name, false);
        assertThatThrownBy(() -> house.accounts().create(administrator, member, LoginName.of("x" + member), false))
                .hasMessageContaining("account.exists");
        assertThatThrownBy(() -> house.accounts().create(administrator, house.member(Place.WHOLE), name, false))
                .hasMessageContaining("account.login.taken");
        assertThatThrownBy(() -> LoginName.of("13800000001")).hasMessageContaining("account.login.format");
    }

    private long give(Viewer giver, String role, Within within) {
        return house.grants().give(giver, member, role, within, Optional.empty());
    }

    private void assertForbidden(Viewer giver, String role, Within within) {
        assertThatThrownBy(() -> give(giver, role, within)).isInstanceOf(Forbidden.class);
    }
}
