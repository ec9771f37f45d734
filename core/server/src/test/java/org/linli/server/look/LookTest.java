package org.linli.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LookTest {

    private static final Colours COLOURS = Colours.ofTheStyleSheet();
    private static final Colours ELDER = Colours.ofTheElderMode();
    private static final double ELDER_TEXT = 7;
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    @BeforeAll
    static void writeThePagesToBeLookedAt() {
        SamplePages.write();
    }

    static Stream<String> pages() {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHoldsNoStyleScriptOrHandlerOfItsOwn(String name) throws Exception {
        var html = Files.readString(SamplePages.FOLDER.resolve(name + ".html"));

        assertThat(html)
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?! defer src=\"[^\"]+\"></script>)")
                .doesNotContain("<style");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSwitchOfLanguageKeepsThePageAndItsQuery(String name) throws Exception {
        var other = name.endsWith("-en") ? "zh-CN" : "en";
        var path = name.startsWith("work") || name.startsWith("list") ? "/service-365/matters" : "/";

        assertThat(Files.readString(SamplePages.FOLDER.resolve(name + ".html")))
                .contains("href=\"" + path + "?q=灯&amp;lang=" + other + "\" hreflang=\"" + other + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, plain-soft",
        "ink, brand-soft",
        "ink-2, paper",
        "ink-2, card",
        "ink-2, plain-soft",
        "go, paper",
        "go, card",
        "go, go-soft",
        "go-2, go-soft",
        "card, go",
        "card, go-2",
        "brand, card",
        "brand, paper",
        "card, brand",
        "late, brand-soft",
        "late, card",
        "warn, warn-soft",
        "done, done-soft",
        "night-ink, night",
        "night-ink-2, night",
        "card, night",
        "card, night-2"
    })
    void everyPairOfColoursForTextCanBeRead(String front, String back) {
        assertThat(COLOURS.contrast(front, back)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "ink-2, paper",
        "ink-2, card",
        "ink-2, plain-soft",
        "go, paper",
        "go, go-soft",
        "card, go",
        "brand, paper",
        "card, brand",
        "late, brand-soft",
        "warn, warn-soft",
        "done, done-soft",
        "card, night"
    })
    void inTheElderModeTextStandsOutSevenToOne(String front, String back) {
        assertThat(ELDER.contrast(front, back)).isGreaterThanOrEqualTo(ELDER_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"edge, paper", "edge, card", "focus, paper", "focus, card", "focus, night", "go, card", "late, card"})
    void everyMarkCanBeSeen(String front, String back) {
        assertThat(COLOURS.contrast(front, back)).isGreaterThanOrEqualTo(MARK);
    }

    @Test
    void contrastIsComputedAsTheStandardSays() {
        assertThat(Colours.contrast(0x000000, 0xffffff)).isEqualTo(21);
        assertThat(Colours.contrast(0x777777, 0xffffff)).isBetween(4.47, 4.49);
    }
}
