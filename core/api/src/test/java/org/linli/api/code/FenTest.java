package org.linli.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refused;

class FenTest {

    @Property
    void anAmountIsReadBackAsItIsWritten(@ForAll long amount) {
        assertThat(Fen.of(new Fen(amount).toString())).isEqualTo(new Fen(amount));
    }

    @ParameterizedTest
    @CsvSource({"12,1200", "12.5,1250", "' 12.50 ',1250", "0.01,1", "-3.10,-310"})
    void yuanAreReadAsFen(String yuan, long fen) {
        assertThat(Fen.of(yuan).amount()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,200",
                "12.505",
                "twelve",
                "NaN",
                "92233720368547758.08",
                "1e300",
                "1e999999999",
                "1e2",
                "0x10"
            })
    void whatIsNoAmountOfYuanIsRefused(String text) {
        assertThatThrownBy(() -> Fen.of(text))
                .isInstanceOfSatisfying(Refused.class, refused -> CodeRefusals.only(refused, "code.fen.format"));
    }
}
