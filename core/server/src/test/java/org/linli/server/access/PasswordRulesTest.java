package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refusal;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "r7#kQ9!mZ2", "\u6625\u98ce\u5341\u91cc\u4e0d\u5982\u4f60\u4e00\u7b11\u5440"})
    void aLongEnoughPasswordOfAnyCharactersIsTaken(String password) {
        assertThat(keys(password)).isEmpty();
    }

    @Test
    void nineCharactersAreTooFewAndTenSuffice() {
        assertThat(keys("abcdefghi")).containsExactly("password.short");
        assertThat(keys("abcdefghk1")).isEmpty();
    }

    @Test
    void charactersAreCountedAsAPersonCounts() {
        // five ideographs outside the basic plane are ten UTF-16 units
        assertThat(keys("\ud840\udc00\ud840\udc01\ud840\udc02\ud840\udc03\ud840\udc04"))
                .containsExactly("password.short");
    }

    @Test
    void moreThan128CharactersAreTooMany() {
        assertThat(keys("abcdefgh".repeat(16))).isEmpty();
        assertThat(keys("abcdefgh".repeat(16) + "i")).containsExactly("password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890", "QWERTYuiop", "woaini1314520", "aaaaaaaaaaaa", "12121212121", "\uff11234567890"})
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(keys(password)).containsExactly("password.common");
    }

    @Test
    void theLoginNameIsNoPassword() {
        assertThat(keys("Li.Lei@anhe")).containsExactly("password.login");
    }

    @Test
    void everyReasonIsTold() {
        assertThat(PasswordRules.refusals("fresh", "aaa", "aaa"))
                .extracting(Refusal::key)
                .containsExactly("password.short", "password.common", "password.login");
    }

    private static List<String> keys(String password) {
        return PasswordRules.refusals("fresh", password, "li.lei@anhe").stream()
                .map(Refusal::key)
                .toList();
    }
}
