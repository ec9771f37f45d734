package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refused;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "+8613800000001",
                "+86 138 0000 0001",
                "008613800000001",
                "8613800000001",
                "\u3000138 0000 0001\u00A0"
            })
    void aNumberIsReadAsPeopleWriteIt(String text) {
        assertThat(MobileNumber.of(text).e164()).isEqualTo("+8613800000001");
    }

    @Property
    void theNationalNumberIsReadBack(@ForAll @LongRange(min = 10_000_000_000L, max = 19_999_999_999L) long national) {
        var number = MobileNumber.of(Long.toString(national));

        assertThat(number.national()).isEqualTo(Long.toString(national));
        assertThat(MobileNumber.of(number.e164())).isEqualTo(number);
    }

    @Property
    void fourDigitsInTheMiddleAreNeverPrinted(
            @ForAll @LongRange(min = 10_000_000_000L, max = 19_999_999_999L) long national) {
        var digits = Long.toString(national);

        assertThat(MobileNumber.of(digits)).hasToString(digits.substring(0, 3) + "****" + digits.substring(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1380000000", "138000000011", "23800000001", "0917-3262000", "+1 202 555 0100", "13800o00001"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> MobileNumber.of(text))
                .isInstanceOfSatisfying(Refused.class, refused -> CodeRefusals.only(refused, "code.mobile.format"));
    }
}
