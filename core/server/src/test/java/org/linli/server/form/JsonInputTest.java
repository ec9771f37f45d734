package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

class JsonInputTest {

    @Test
    void anObjectIsFlattenedToAFormsValues() {
        var values = JsonInput.values("""
                {"name": "晨曲", "households": 12, "consent": true, "areaId": "610302001001", "big": 9007199254740993,
                 "nothing": null, "photos": ["71", 73, null]}
                """);

        assertThat(values)
                .containsEntry("name", List.of("晨曲"))
                .containsEntry("households", List.of("12"))
                .containsEntry("consent", List.of("true"))
                .containsEntry("areaId", List.of("610302001001"))
                .containsEntry("big", List.of("9007199254740993"))
                .containsEntry("nothing", List.of())
                .containsEntry("photos", List.of("71", "73"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "\"x\""})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonInput.values(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals()).containsExactly(Refusal.of("", "form.refused.json")));
    }

    @Test
    void anObjectWithinIsRefusedBesideItsField() {
        assertThatThrownBy(() -> JsonInput.values("{\"a\": {\"b\": 1}, \"c\": [[1]]}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactlyInAnyOrder(
                                        Refusal.of("a", "form.refused.nested"),
                                        Refusal.of("c", "form.refused.nested")));
    }

    @Test
    void depthWithoutEndIsRefused() {
        assertThatThrownBy(() -> JsonInput.values("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(Refused.class);
    }
}
