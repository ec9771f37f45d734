package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.linli.api.refusal.Refused;

class TrackingCodeTest {

    @Property(tries = 200)
    void isReadAgainFromWhatPeopleWrite(@ForAll @IntRange(max = 12) int gap, @ForAll boolean small) {
        var code = TrackingCode.random();
        var written = new StringBuilder(code.grouped()).insert(gap, ' ').toString();
        var looksAlike = written.replace('0', 'O').replace('1', 'l');
        assertThat(TrackingCode.of(small ? looksAlike.toLowerCase(Locale.ROOT) : looksAlike))
                .isEqualTo(code);
    }

    @Property(tries = 200)
    void hasSixtyBits() {
        assertThat(TrackingCode.random().characters()).matches("[0-9A-HJKMNP-TV-Z]{12}");
    }

    @Example
    void isShownInThreeGroups() {
        assertThat(new TrackingCode("K7QF2M9XPTRA").grouped()).isEqualTo("K7QF-2M9X-PTRA");
    }

    @Example
    void anythingElseIsRefused() {
        for (var typed : new String[] {"", "K7QF-2M9X", "K7QF-2M9X-PTR!", "K7QF-2M9X-PTRAA", "K7QF-2M9X-PTRU"}) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> TrackingCode.of(typed));
        }
    }

    @Example
    void itsTextDoesNotTellIt() {
        assertThat(TrackingCode.of("K7QF2M9XPTRA").toString()).doesNotContain("K7QF");
    }
}
