package org.linli.server.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "15912345678", "19912345678", "17312345678"})
    void aNumberOfThePlanIsTaken(String text) {
        var number = MobileNumber.of(text);

        assertThat(PhoneNumbers.check(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000001", "12012345678", "11912345678"})
    void aBeginningThatNoOperatorHasIsNamed(String text) {
        assertThatThrownBy(() -> PhoneNumbers.check(MobileNumber.of(text)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(Refusal.of("", "code.mobile.plan", text.substring(0, 3))));
    }
}
