package org.linli.api.code;

import org.linli.api.refusal.Refused;

/**
 * A mainland mobile number in E.164. The host checks forms with the numbering plan's data as well.
 *
 * @param e164 as +8613800000001
 */
public record MobileNumber(String e164) {

    public MobileNumber {
        if (!e164.matches("\\+861\\d{10}")) {
            throw Refused.because("", "code.mobile.format");
        }
    }

    /** Reads a number as people write it: with or without +86, spaces or hyphens. */
    public static MobileNumber of(String text) {
        var digits = text.replaceAll("[\\s\\p{Z}-]", "");
        return new MobileNumber("+86" + digits.replaceFirst("^(\\+86|0086|86(?=\\d{11}$))", ""));
    }

    /** The eleven digits that people dial. */
    public String national() {
        return e164.substring(3);
    }

    /** As 138****0001. */
    public String masked() {
        return national().substring(0, 3) + "****" + national().substring(7);
    }

    /** Masked: a whole number never gets into a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
