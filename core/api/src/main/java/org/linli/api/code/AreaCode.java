package org.linli.api.code;

import org.linli.api.refusal.Refused;

/** A division code: 2, 4 or 6 digits after GB/T 2260, or 9 or 12 of the statistical bureau down to the community. */
public record AreaCode(String digits) {

    public AreaCode {
        if (!digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            throw Refused.because("", "code.area.length", digits.length());
        }
    }

    public static AreaCode of(String text) {
        return new AreaCode(text.strip());
    }

    /** The code as twelve digits, filled up with zeros. */
    public String twelve() {
        return digits + "0".repeat(12 - digits.length());
    }

    @Override
    public String toString() {
        return digits;
    }
}
