package org.linli.api.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.linli.api.refusal.Refused;

/**
 * A resident identity number, GB 11643-1999: region, date of birth, sequence, and a character that checks the others.
 *
 * @param number 17 digits, and a digit or X
 */
public record IdentityNumber(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BORN =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public IdentityNumber {
        int characters = number.codePointCount(0, number.length());
        if (characters != 18) {
            throw Refused.because("", "code.identity.length", characters);
        }
        if (!number.matches("\\d{17}[\\dX]")) {
            throw Refused.because("", "code.identity.character");
        }
        try {
            LocalDate.parse(number.substring(6, 14), BORN);
        } catch (DateTimeException e) {
            throw Refused.because("", "code.identity.date", number.substring(6, 14));
        }
        if (number.charAt(17) != check(number)) {
            throw Refused.because("", "code.identity.check");
        }
    }

    /** Reads a number as people write it, a small x too. Throws Refused when it is none. */
    public static IdentityNumber of(String text) {
        return new IdentityNumber(text.strip().toUpperCase(Locale.ROOT));
    }

    /** The date of birth that it holds. */
    public LocalDate born() {
        return LocalDate.parse(number.substring(6, 14), BORN);
    }

    /** As 110***********001X. */
    public String masked() {
        return number.substring(0, 3) + "***********" + number.substring(14);
    }

    /** Masked: a whole number never gets into a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
