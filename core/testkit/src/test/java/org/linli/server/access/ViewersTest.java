package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.server.area.AreaNode;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ViewersTest {

    private static final Permission READ = CorePermissions.MEMBER_READ;

    private House house;
    private TestClock clock;
    private AreaNode community;

    @BeforeEach
    void build(Database database, TestClock standing) {
        clock = standing;
        clock.set(TestClock.BEGIN);
        house = new House(database);
        community = house.area(house.area(house.root, AreaLevel.SUBDISTRICT), AreaLevel.COMMUNITY);
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

    private Viewer viewer(String session) {
        return house.viewers().viewer(Optional.of(session), Optional.empty());
    }

    private Viewer bearer(String token) {
        return house.viewers().viewer(Optional.empty(), Optional.of(token));
    }
}
