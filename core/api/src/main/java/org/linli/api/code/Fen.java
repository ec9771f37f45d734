package org.linli.api.code;

import java.math.BigDecimal;
import org.linli.api.refusal.Refused;

/** An amount of money in fen, the hundredth of a yuan. */
public record Fen(long amount) {

    /** Reads yuan with at most two decimals, as 12 or 12.50. */
    public static Fen of(String yuan) {
        try {
            return new Fen(new BigDecimal(yuan.strip()).movePointRight(2).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw Refused.because("", "code.fen.format");
        }
    }

    /** Yuan with two decimals. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
