package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

final class CodeRefusals {

    private CodeRefusals() {}

    /** One refusal, with this key, and with these arguments where any are named. */
    static void only(Refused refused, String key, Object... args) {
        assertThat(refused.refusals()).extracting(Refusal::key).containsExactly(key);
        if (args.length > 0) {
            assertThat(refused.refusals().get(0).args()).isEqualTo(List.of(args));
        }
    }
}
