package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Viewer;
import org.linli.api.refusal.Refused;
import org.linli.api.web.TooMany;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class PasswordChangesTest {

    private static final String OLD = "the first password";
    private static final String FRESH = "quite another one";

    private House house;
    private TestClock clock;
    private PasswordChanges changes;
    private String login;
    private long account;
    private Viewer administrator;

    @BeforeEach
    void build(Database database, TestClock standing) {
        clock = standing;
        clock.set(TestClock.BEGIN);
        house = new House(database);
        changes = new PasswordChanges(house.data, clock, house.audit, house.passwords);
        login = "zhao" + house.data.newId();
        account = house.account(login);
        house.password(account, OLD);
        administrator = house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id()));
    }

    @Test
    void aChangeEndsAllOtherSessions() {
        var other = house.sessions().begin(account, "10.0.0.2", "");
        var own = house.sessions().begin(account, "10.0.0.1", "");

        changes.change((SignedIn) viewer(own), OLD, FRESH);

        assertThat(viewer(own).signedIn()).isTrue();
        assertThat(viewer(other).signedIn()).isFalse();
        assertThat(opens(FRESH)).isTrue();
        assertThat(opens(OLD)).isFalse();
    }

    @Test
    void theOldPasswordIsAskedForAndItsTriesAreCounted() {
        var viewer = (SignedIn) house.viewer(account);
        assertThatThrownBy(() -> changes.change(viewer, "wrong", FRESH)).hasMessageContaining("password.old.wrong");
        for (int i = 0; i < 9; i++) {
            new Tries(house.data, clock).count(PasswordChanges.PER_ACCOUNT, Long.toString(account));
        }
        assertThatThrownBy(() -> changes.change(viewer, OLD, FRESH)).isInstanceOf(TooMany.class);
        assertThat(opens(OLD)).isTrue();
    }

    @Test
    void aWeakPasswordIsRefusedAndTheOldOneStays() {
        assertThatThrownBy(() -> changes.change((SignedIn) house.viewer(account), OLD, "1234567890"))
                .hasMessageContaining("password.common");
        assertThat(opens(OLD)).isTrue();
    }

    @Test
    void aResetLinkWorksOnceAndEndsAllSessions() {
        var session = house.sessions().begin(account, "10.0.0.2", "");
        var link = link();
        assertThat(changes.resettable(link)).contains(login);

        changes.reset(link, FRESH);

        assertThat(opens(FRESH)).isTrue();
        assertThat(viewer(session).signedIn()).isFalse();
        assertThat(changes.resettable(link)).isEmpty();
        assertOver(link);
    }

    @Test
    void aResetLinkIsOverAfterADay() {
        var link = link();
        clock.move(Duration.ofHours(24));
        assertOver(link);
        assertThat(opens(OLD)).isTrue();
    }

    @Test
    void aNewResetLinkReplacesTheOneBefore() {
        var before = link();
        var after = link();
        assertOver(before);
        changes.reset(after, FRESH);
        assertThat(opens(FRESH)).isTrue();
    }

    @Test
    void aRefusedPasswordLeavesTheLinkOpen() {
        var link = link();
        assertThatThrownBy(() -> changes.reset(link, "short")).hasMessageContaining("password.short");
        changes.reset(link, FRESH);
        assertThat(opens(FRESH)).isTrue();
    }

    private String link() {
        return house.accounts().resetLink(administrator, account).substring("/reset/".length());
    }

    private void assertOver(String link) {
        assertThatThrownBy(() -> changes.reset(link, "yet another word"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("link.over");
    }

    private boolean opens(String password) {
        try {
            house.signIns().signIn(new SignIns.Attempt(login, password, "10.0.0.1", ""));
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private Viewer viewer(String token) {
        return house.viewers().viewer(Optional.of(token), Optional.empty());
    }
}
