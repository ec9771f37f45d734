package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refused;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Large companies and bodies print these on their own pages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000802100433B",
                "914403001922038216",
                "91110108551385082Q",
                "91330100799655058B",
                "91440300708461136T",
                "91350100M000100Y43"
            })
    void publishedCodesAreTaken(String published) {
        assertThat(CreditCode.of(published).code()).isEqualTo(published);
    }

    @Property
    void everyCodeWithItsCheckCharacterIsTakenAlsoInSmallLettersAndWithSpaces(@ForAll("codes") String code) {
        assertThat(CreditCode.of(" " + code.toLowerCase(Locale.ROOT) + "\u3000").code())
                .isEqualTo(code);
    }

    @Property
    void oneWrongCharacterIsAlwaysFound(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + by) % 31);

        assertThatThrownBy(() -> CreditCode.of(code.substring(0, place) + wrong + code.substring(place + 1)))
                .isInstanceOfSatisfying(Refused.class, refused -> CodeRefusals.only(refused, "code.credit.check"));
    }

    @Property
    void twoNeighboursThatChangedPlacesAreAlwaysFound(
            @ForAll("codes") String code, @ForAll @IntRange(max = 16) int place) {
        var turned = code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);

        if (!turned.equals(code)) {
            assertThatThrownBy(() -> CreditCode.of(turned)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9111000080210043", "91110000802100433B0", "91110000802100433\uD83D\uDE00B"})
    void anotherLengthIsRefusedWithTheNumberOfCharacters(String text) {
        assertThatThrownBy(() -> CreditCode.of(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> CodeRefusals.only(
                                refused, "code.credit.length", text.codePointCount(0, text.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "-", "中", "\uFF11", "\uD83D\uDE00"})
    void aCharacterThatNoCodeHasIsNamedWithItsPlace(String character) {
        assertThatThrownBy(() -> CreditCode.of("9111" + character + "000802100433B"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> CodeRefusals.only(refused, "code.credit.character", character, 5));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(ALPHABET).ofLength(17).map(CreditCodeTest::withCheck);
    }

    /** The standard's own formula, written apart from the code it checks: weights are powers of 3 modulo 31. */
    private static String withCheck(String seventeen) {
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weights[i];
        }
        int check = 31 - sum % 31;
        return seventeen + ALPHABET.charAt(check == 31 ? 0 : check);
    }
}
