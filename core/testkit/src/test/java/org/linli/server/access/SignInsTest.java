package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.TooMany;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class SignInsTest {

    private static final String PASSWORD = "correct horse battery";

    private House house;
    private TestClock clock;
    private long account;
    private String login;

    @BeforeEach
    void build(Database database, TestClock standing) {
        clock = standing;
        clock.set(TestClock.BEGIN);
        house = new House(database);
        login = "li" + house.data.newId();
        account = house.account(login);
        house.password(account, PASSWORD);
    }

    @Test
    void loginNameAndPasswordOpenTheAccountHoweverTheyAreTyped() {
        assertThat(opened(signIn(login, PASSWORD))).isEqualTo(account);
        assertThat(opened(signIn(" " + login.toUpperCase(Locale.ROOT) + " ", PASSWORD)))
                .isEqualTo(account);
        // as an input method for Chinese may send it, in full width
        house.password(account, "abcdefg12345");
        assertThat(opened(signIn(login, "abcdefg\uff11\uff12\uff13\uff14\uff15")))
                .isEqualTo(account);
    }

    @Test
    void aVerifiedPhoneOpensTheAccountAndAnotherDoesNot() {
        long member = house.member(Place.WHOLE);
        var administrator = house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id()));
        long byPhone = house.accounts().create(administrator, member, LoginName.of("wang" + member), true);
        house.password(byPhone, PASSWORD);
        var phone = House.phoneOf(member);

        assertThat(opened(signIn(phone, PASSWORD))).isEqualTo(byPhone);
        assertThat(opened(signIn(phone.substring(3, 6) + " " + phone.substring(6), PASSWORD)))
                .isEqualTo(byPhone);
        // the member's phone was not verified for this one
        assertThat(refusals(House.phoneOf(house.memberOf(account)), PASSWORD)).isNotEmpty();
    }

    @Test
    void whyAnAccountDoesNotOpenIsNotTold() {
        var disabled = "closed" + login;
        long closed = house.account(disabled);
        house.password(closed, PASSWORD);
        house.accounts().disable(house.viewer(Roles.ADMINISTRATOR, Within.area(house.root.id())), closed);
        house.account("new" + login);

        var wrong = refusals(login, "wrong");

        assertThat(wrong).extracting(Refusal::key).containsExactly("sign-in.refused");
        assertThat(refusals("nobody" + login, PASSWORD)).isEqualTo(wrong);
        assertThat(refusals(disabled, PASSWORD)).isEqualTo(wrong);
        assertThat(refusals("new" + login, "")).isEqualTo(wrong);
        assertThat(refusals("13800000000", PASSWORD)).isEqualTo(wrong);
    }

    @Test
    void afterTenWrongTriesEvenTheRightPasswordWaits() {
        for (int i = 0; i < 10; i++) {
            refusals(login, "wrong");
        }
        var stopped = catchThrowableOfType(TooMany.class, () -> signIn(login, PASSWORD));
        assertThat(stopped.retryAfterSeconds()).isBetween(890L, 901L);

        clock.move(Duration.ofMinutes(15));
        assertThat(opened(signIn(login, PASSWORD))).isEqualTo(account);
    }

    @Test
    void anAccountThatIsNotThereIsThrottledAlike() {
        count("nobody" + login, 9);
        refusals("nobody" + login, "wrong");
        assertThatThrownBy(() -> signIn("nobody" + login, "wrong")).isInstanceOf(TooMany.class);
    }

    @Test
    void othersAtTheSameAddressGoOnWhenOneAccountIsThrottled() {
        count("nobody" + login, 9);
        refusals("nobody" + login, "wrong");
        assertThat(opened(signIn(login, PASSWORD))).isEqualTo(account);
    }

    @Test
    void aRightPasswordForgetsTheWrongTriesBefore() {
        count(login, 9);
        signIn(login, PASSWORD);
        count(login, 9);
        assertThat(opened(signIn(login, PASSWORD))).isEqualTo(account);
    }

    @Test
    void anAddressIsThrottledByItsFailuresAlone() {
        var tries = new Tries(house.data, clock);
        for (int i = 0; i < 1_000; i++) {
            tries.count(SignIns.PER_ADDRESS, "10.0.0.8");
            tries.takeBack(SignIns.PER_ADDRESS, "10.0.0.8");
        }
        for (int i = 0; i < 300; i++) {
            tries.count(SignIns.PER_ADDRESS, "10.0.0.8");
        }
        assertThatThrownBy(() -> house.signIns().signIn(new SignIns.Attempt(login, PASSWORD, "10.0.0.8", "")))
                .isInstanceOf(TooMany.class);
        assertThat(opened(signIn(login, PASSWORD))).isEqualTo(account);
    }

    @Test
    void eachSignInBeginsASessionOfItsOwnAndNoTokenIsStored() {
        var one = signIn(login, PASSWORD);
        var other = signIn(login, PASSWORD);

        assertThat(one).isNotEqualTo(other).hasSize(43);
        var stored =
                house.data.read(handle -> handle.createQuery("select hash from core_session where account_id = :id")
                        .bind("id", account)
                        .mapTo(String.class)
                        .list());
        assertThat(stored).hasSize(2).doesNotContain(one, other).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void atMostTwentySessionsOfAnAccountGoOn() {
        var first = house.sessions().begin(account, "10.0.0.1", "");
        for (int i = 0; i < 20; i++) {
            house.sessions().begin(account, "10.0.0.1", "");
        }
        assertThat(house.sessions().of(account)).hasSize(20);
        assertThat(house.viewers().viewer(Optional.of(first), Optional.empty()).signedIn())
                .isFalse();
    }

    @Test
    void oneEndsOnesOwnSessionsAndNoOthers() {
        house.sessions().begin(account, "10.0.0.1", "");
        long id = house.sessions().of(account).get(0).id();
        house.sessions().end(house.account("other" + login), id);
        assertThat(house.sessions().of(account)).hasSize(1);

        house.sessions().end(account, id);
        assertThat(house.sessions().of(account)).isEmpty();
    }

    /** As so many wrong passwords would. */
    private void count(String name, int wrong) {
        for (int i = 0; i < wrong; i++) {
            new Tries(house.data, clock).count(SignIns.PER_ACCOUNT, name);
        }
    }

    private String signIn(String name, String password) {
        return house.signIns().signIn(new SignIns.Attempt(name, password, "10.0.0.1", "test"));
    }

    private List<Refusal> refusals(String name, String password) {
        return catchThrowableOfType(Refused.class, () -> signIn(name, password)).refusals();
    }

    private long opened(String token) {
        var viewer = house.viewers().viewer(Optional.of(token), Optional.empty());
        return ((SignedIn) viewer).accountId();
    }
}
