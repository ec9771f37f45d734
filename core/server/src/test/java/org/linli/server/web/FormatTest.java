package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @Test
    void withoutAWishItIsHtml() {
        assertThat(Format.accepted(Optional.empty())).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json;q=0.5, text/html",
                "application/json, text/html",
                "application/json;q=0",
                "image/png",
                "nonsense",
                ";;q=,,"
            })
    void aPersonGetsHtml(String accept) {
        assertThat(Format.accepted(Optional.of(accept))).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/problem+json, application/json",
                "application/json, text/html;q=0.9",
                "application/json, */*;q=0.1",
                "text/html;q=0, application/json;q=0.1"
            })
    void aProgramGetsJson(String accept) {
        assertThat(Format.accepted(Optional.of(accept))).isEqualTo(Format.JSON);
    }
}
