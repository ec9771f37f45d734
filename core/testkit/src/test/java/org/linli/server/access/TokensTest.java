package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class TokensTest {

    private House house;
    private Tokens tokens;
    private long account;
    private String login;

    @BeforeEach
    void build(Database database) {
        house = new House(database);
        tokens = new Tokens(house.data, house.clock, house.audit);
        login = "wu" + house.data.newId();
        account = house.account(login);
    }

    @Test
    void aTokenMadeForALoginNameOpensWhatTheAccountOpens() {
        var token = tokens.create(LoginName.of(login), "report", 30);

        var viewer = house.viewers().viewer(Optional.empty(), Optional.of(token));
        assertThat(viewer.memberId()).isEqualTo(house.memberOf(account));
        assertThat(house.trail).anyMatch(row -> row.contains("token.create account " + account));
    }

    @Test
    void aLoginNameThatNobodyHasGetsNoToken() {
        assertThatThrownBy(() -> tokens.create(LoginName.of("nobody" + login), "report", 30))
                .isInstanceOf(Refused.class);
    }
}
