package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refused;

class IdentityNumberTest {

    /** The two examples in the text of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theStandardsExamplesAreTaken(String example) {
        assertThat(IdentityNumber.of(example).number()).isEqualTo(example);
    }

    @Test
    void aSmallXIsTakenForACapital() {
        assertThat(IdentityNumber.of(" 11010519491231002x ").number()).isEqualTo("11010519491231002X");
    }

    @Property
    void everyNumberWithARealDateAndItsCheckCharacterIsTaken(
            @ForAll @DateRange(min = "1880-01-01", max = "2026-12-31") LocalDate born,
            @ForAll @IntRange(max = 999) int sequence) {
        var number = withCheck("999999", born, sequence);

        assertThat(IdentityNumber.of(number).born()).isEqualTo(born);
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @DateRange(min = "1900-01-01", max = "2026-12-31") LocalDate born,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var number = withCheck("999999", born, 7);
        char wrong = (char) ('0' + (number.charAt(place) - '0' + by) % 10);

        assertThatThrownBy(() -> IdentityNumber.of(number.substring(0, place) + wrong + number.substring(place + 1)))
                .isInstanceOf(Refused.class);
    }

    @Property
    void twoNeighboursThatChangedPlacesAreAlwaysFound(
            @ForAll @DateRange(min = "1900-01-01", max = "2026-12-31") LocalDate born,
            @ForAll @IntRange(max = 15) int place) {
        var number = withCheck("123987", born, 358);
        var turned = number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);

        if (!turned.equals(number)) {
            assertThatThrownBy(() -> IdentityNumber.of(turned)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230229", "19000229", "20231301", "20230431", "20230100", "00000000"})
    void aDayThatNeverWasIsNamed(String date) {
        assertThatThrownBy(() -> IdentityNumber.of("110105" + date + "0025"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> CodeRefusals.only(refused, "code.identity.date", date));
    }

    @Test
    void theCheckCharacterIsSaidToBeWrong() {
        assertThatThrownBy(() -> IdentityNumber.of("110105194912310021"))
                .isInstanceOfSatisfying(Refused.class, refused -> CodeRefusals.only(refused, "code.identity.check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X10105194912310020", "11010519491231002Y", "\uFF111010519491231002X"})
    void anotherCharacterIsRefused(String text) {
        assertThatThrownBy(() -> IdentityNumber.of(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> CodeRefusals.only(refused, "code.identity.character"));
    }

    @Test
    void theOldNumberOfFifteenDigitsIsRefusedForItsLength() {
        assertThatThrownBy(() -> IdentityNumber.of("110105491231002"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> CodeRefusals.only(refused, "code.identity.length", 15));
    }

    @Test
    void theNumberIsMaskedWhereverItIsPrinted() {
        assertThat(IdentityNumber.of("11010519491231002X")).hasToString("110***********002X");
    }

    /** The standard's own formula (ISO 7064, MOD 11-2), written apart from the code it checks. */
    private static String withCheck(String region, LocalDate born, int sequence) {
        var body = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
        int product = 0;
        for (char digit : body.toCharArray()) {
            product = (product + digit - '0') * 2 % 11;
        }
        int check = (12 - product) % 11;
        return body + (check == 10 ? "X" : Integer.toString(check));
    }
}
