package org.linli.api.code;

import org.linli.api.area.AreaLevel;
import org.linli.api.refusal.Refused;

/**
 * A division code: 2, 4 or 6 digits after GB/T 2260, or 9 or 12 of the statistical bureau down to the community.
 *
 * @param digits 2, 4, 6, 9 or 12 of them
 */
public record AreaCode(String digits) {

    public AreaCode {
        if (!digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            throw Refused.because("", "code.area.length", digits.length());
        }
    }

    /** Reads a code as people write it. Throws Refused when it has another length, or anything but digits. */
    public static AreaCode of(String text) {
        return new AreaCode(text.strip());
    }

    /** The level that a code of this length names. */
    public AreaLevel level() {
        return switch (digits.length()) {
            case 2 -> AreaLevel.PROVINCE;
            case 4 -> AreaLevel.CITY;
            case 6 -> AreaLevel.DISTRICT;
            case 9 -> AreaLevel.SUBDISTRICT;
            default -> AreaLevel.COMMUNITY;
        };
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
