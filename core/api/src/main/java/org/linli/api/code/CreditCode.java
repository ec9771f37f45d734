package org.linli.api.code;

import java.util.Locale;
import org.linli.api.refusal.Refused;

/**
 * A unified social credit code, GB 32100-2015: 18 characters, the last one checks the others.
 *
 * @param code the 18 characters, capitals
 */
public record CreditCode(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public CreditCode {
        int[] characters = code.codePoints().toArray();
        if (characters.length != 18) {
            throw Refused.because("", "code.credit.length", characters.length);
        }
        for (int i = 0; i < 18; i++) {
            if (ALPHABET.indexOf(characters[i]) < 0) {
                throw Refused.because("", "code.credit.character", Character.toString(characters[i]), i + 1);
            }
        }
        if (code.charAt(17) != check(code)) {
            throw Refused.because("", "code.credit.check", String.valueOf(code.charAt(17)));
        }
    }

    /** Reads a code as people write it, small letters too. Throws Refused when it is none. */
    public static CreditCode of(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return code;
    }
}
