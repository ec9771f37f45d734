package org.linli.api.code;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.linli.api.refusal.Refused;

/**
 * An amount of money in fen, the hundredth of a yuan.
 *
 * @param amount in fen; negative for what is owed
 */
public record Fen(long amount) {

    private static final Pattern YUAN = Pattern.compile("[+-]?\\d{1,17}(\\.\\d{1,2})?");

    /** Reads yuan with at most two decimals, as 12 or 12.50. */
    public static Fen of(String yuan) {
        var text = yuan.strip();
        if (!YUAN.matcher(text).matches()) {
            throw Refused.because("", "code.fen.format");
        }
        try {
            return new Fen(new BigDecimal(text).movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw Refused.because("", "code.fen.format");
        }
    }

    /** Yuan with two decimals. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
