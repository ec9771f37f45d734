package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {

    @Test
    void aPathIsCutAtItsSlashesAndThenDecoded() {
        assertThat(UrlText.segments("/")).hasValue(List.of());
        assertThat(UrlText.segments("/areas/%E5%AE%89%E5%92%8C/a+b")).hasValue(List.of("areas", "\u5b89\u548c", "a+b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "areas",
                "//",
                "/areas/",
                "/areas//7",
                "/areas/../7",
                "/areas/%2e%2e/7",
                "/./areas",
                "/a%2Fb",
                "/a%5Cb",
                "/a\\b",
                "/a%00",
                "/a%0d%0ab",
                "/a%",
                "/a%zz",
                "/a%ff"
            })
    void aPathThatHidesSomethingIsNone(String path) {
        assertThat(UrlText.segments(path)).isEmpty();
    }

    @Property
    void noPathLeadsUpOrBreaksALine(@ForAll String path) {
        UrlText.segments("/" + path)
                .ifPresent(parts -> assertThat(parts)
                        .allSatisfy(part -> assertThat(part)
                                .doesNotContain("/", "\\", "\n", "\r", "\0")
                                .isNotIn("", ".", "..")));
    }

    @Test
    void fieldsKeepTheirOrderAndSeveralValues() {
        assertThat(UrlText.fields("a=1&b=x+y%21&a=2&c&=&%zz=1"))
                .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("x y!"), "c", List.of(""), "", List.of("")));
    }

    @Test
    void moreFieldsThanAFormHasAreNotRead() {
        var many = IntStream.range(0, 3_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(UrlText.fields(many)).hasSizeLessThanOrEqualTo(UrlText.FIELDS_MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "", "x", "/a\nb", "javascript:1"})
    void nobodyIsSentToAnotherSite(String path) {
        assertThat(LocalPath.or(path, "/home")).isEqualTo("/home");
    }

    @Test
    void aPathOfThisSiteIsKeptWithItsQuery() {
        assertThat(LocalPath.or("/matters?q=1#top", "/")).isEqualTo("/matters?q=1#top");
    }
}
