package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refused;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "61,610000000000",
        "6103,610300000000",
        "610302,610302000000",
        "610302001,610302001000",
        "610302001001,610302001001"
    })
    void aCodeOfEachLevelIsFilledUpToTwelveDigits(String code, String twelve) {
        assertThat(AreaCode.of(code).twelve()).isEqualTo(twelve);
    }

    @Property
    void digitsOfAnotherLengthAreRefused(@ForAll @NumericChars @StringLength(max = 20) String digits) {
        boolean level = Set.of(2, 4, 6, 9, 12).contains(digits.length());

        if (level) {
            assertThat(AreaCode.of(digits)).hasToString(digits);
        } else {
            assertThatThrownBy(() -> AreaCode.of(digits))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> CodeRefusals.only(refused, "code.area.length", digits.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"61030A", "６１０３０２", "61 302", "-61302"})
    void whatIsNoDigitIsRefused(String text) {
        assertThatThrownBy(() -> AreaCode.of(text)).isInstanceOf(Refused.class);
    }
}
