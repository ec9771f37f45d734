package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

class FirstAdministratorTest {

    private static final FirstAdministrator.Introduction WHO =
            new FirstAdministrator.Introduction("Li", LoginName.of("first.admin"), "a long enough one");

    @EachDatabase
    void theLinkMakesOneAdministratorOfEverything(Database database) {
        var house = new House(database);
        var first = first(house);
        var stale = secret(first);
        var link = secret(first);
        assertThat(first.open(link)).isTrue();
        assertOver(first, stale);

        long account = first.make(link, WHO);

        assertThat(house.viewer(account).scope(CorePermissions.PLUGIN_MANAGE).everywhere())
                .isTrue();
        assertThat(house.viewer(account).scope(House.PLUGIN_ANSWER).everywhere())
                .isTrue();
        var token = house.signIns().signIn(new SignIns.Attempt("first.admin", WHO.password(), "10.0.0.1", ""));
        assertThat(house.viewers().viewer(Optional.of(token), Optional.empty()).signedIn())
                .isTrue();
        assertThat(first.path()).isEmpty();
        assertOver(first, link);
    }

    @EachDatabase
    void theLinkIsOverAfterADay(Database database, TestClock clock) {
        var first = first(new House(database));
        var link = secret(first);
        clock.move(Duration.ofHours(24));
        assertThat(first.open(link)).isFalse();
        assertOver(first, link);
    }

    @EachDatabase
    void anAccountMadeMeanwhileClosesTheLink(Database database) {
        var house = new House(database);
        var first = first(house);
        var link = secret(first);
        house.account("earlier");
        assertOver(first, link);
    }

    private static FirstAdministrator first(House house) {
        return new FirstAdministrator(house.ground(), house.passwords, (handle, name) -> house.member(Place.WHOLE));
    }

    private static String secret(FirstAdministrator first) {
        return first.path().orElseThrow().substring("/first-administrator/".length());
    }

    private static void assertOver(FirstAdministrator first, String link) {
        assertThatThrownBy(() -> first.make(link, WHO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("link.over");
    }
}
