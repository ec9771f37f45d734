package org.linli.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.linli.api.refusal.Refused;

class CreditCodeEntryTest {

    private static final String SOUND = "91350100M000100Y43";
    private static final String WRONG_CHECK = "91350100M000100Y44";

    @Test
    void aSoundCodeNeedsNoReasonAndKeepsNone() {
        assertThat(CreditCodeEntry.of(" " + SOUND.toLowerCase() + " ", "seen on paper"))
                .isEqualTo(new CreditCodeEntry(SOUND, ""));
    }

    @Test
    void aCodeWithAWrongCheckCharacterIsRefusedAndTheMessageSaysSo() {
        var refusal = refused(WRONG_CHECK, " ").refusals().get(0);

        assertThat(refusal.field()).isEqualTo("creditCode");
        assertThat(refusal.key()).isEqualTo("code.credit.check");
    }

    @Test
    void aCodeWithAWrongCheckCharacterIsKeptForAReason() {
        assertThat(CreditCodeEntry.of(WRONG_CHECK, "printed on the certificate"))
                .isEqualTo(new CreditCodeEntry(WRONG_CHECK, "printed on the certificate"));
    }

    @Test
    void noReasonExcusesACodeOfTheWrongLength() {
        assertThat(refused("9135", "printed so").refusals().get(0).key()).isEqualTo("code.credit.length");
    }

    private static Refused refused(String code, String reason) {
        return catchThrowableOfType(Refused.class, () -> CreditCodeEntry.of(code, reason));
    }
}
