package org.linli.server.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.server.web.AssetSource.Asset;

class AssetsTest {

    private static final int BYTES_MAX = 1024 * 1024;
    /** What a phone loads once for every page of the public site, compressed. */
    private static final int PUBLIC_BYTES_MAX = 25 * 1024;

    private static final Assets ASSETS = new Assets();

    @ParameterizedTest
    @ValueSource(strings = {"tabler.css", "linli.css", "linli.js", "htmx.js", "mark.svg"})
    void everyAssetIsFoundAtItsHashedAddressCompressedOrNot(String name) throws Exception {
        var href = ASSETS.href(name);
        var plain = found(href, "");
        var packed = found(href, "br, gzip");

        assertThat(href).matches("/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+");
        assertThat(plain.encoding()).isEmpty();
        assertThat(plain.immutable()).isTrue();
        assertThat(plain.content()).hasSizeBetween(1, BYTES_MAX);
        assertThat(packed.encoding()).isEqualTo("gzip");
        assertThat(packed.type()).isEqualTo(plain.type());
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.content()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.content());
        }
    }

    @Test
    void whatIsOnNoListIsNotServed() {
        assertThat(ASSETS.find("linli.css", "")).isEmpty();
        assertThat(ASSETS.find("../messages.properties", "")).isEmpty();
        assertThat(ASSETS.find("tabler.LICENSE", "")).isEmpty();
        assertThatThrownBy(() -> ASSETS.href("other.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePublicSiteIsLightForAPhone() {
        int bytes = found(ASSETS.href("tabler.css"), "gzip").content().length
                + found(ASSETS.href("linli.css"), "gzip").content().length
                + found(ASSETS.href("linli.js"), "gzip").content().length;

        assertThat(bytes).isLessThan(PUBLIC_BYTES_MAX);
    }

    private static Asset found(String href, String acceptEncoding) {
        return ASSETS.find(href.substring("/assets/".length()), acceptEncoding).orElseThrow();
    }
}
