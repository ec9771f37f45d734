package org.linli.server.organization;

import java.util.Locale;
import org.linli.api.code.CreditCode;
import org.linli.api.refusal.Refused;

/**
 * A credit code as it is stored: sound by GB 32100-2015, or kept all the same for a reason, since some codes were
 * issued with a wrong check character. Both empty where there is none.
 */
public record CreditCodeEntry(String code, String reason) {

    static final CreditCodeEntry NONE = new CreditCodeEntry("", "");

    private static final String SHAPE = "[0-9A-Z]{18}";

    /** Throws {@link Refused} beside the field {@code creditCode}, saying what is wrong with the code. */
    public static CreditCodeEntry of(String typed, String reason) {
        if (typed.isBlank()) {
            return NONE;
        }
        try {
            return new CreditCodeEntry(CreditCode.of(typed).code(), "");
        } catch (Refused e) {
            var code = typed.strip().toUpperCase(Locale.ROOT);
            if (reason.isBlank() || !code.matches(SHAPE)) {
                throw new Refused(e.refusals().stream()
                        .map(refusal -> refusal.at("creditCode"))
                        .toList());
            }
            return new CreditCodeEntry(code, reason.strip());
        }
    }
}
