package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final int PIXELS = 4;

    @Test
    void thePictureReadsAsTheText() throws Exception {
        var text = "https://linli.example.cn/service-365/track?code=7K4P-9Q2M";
        var svg = svg(text, "track");
        var pixels = pixels(svg);
        int side = (int) Math.sqrt(pixels.length);
        var image = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(image).getText()).isEqualTo(text);
    }

    @Test
    void whoDoesNotSeeItIsToldWhatItIsAndThePolicyForbidsNothingInIt() {
        var svg = svg("x", "Track <this> & more");
        assertThat(svg)
                .contains("role=\"img\"")
                .contains("<title>Track &lt;this&gt; &amp; more</title>")
                .doesNotContain("style=");
    }

    private static String svg(String text, String words) {
        var output = new StringOutput();
        QrCode.of(text, words).writeTo(output);
        return output.toString();
    }

    private static int[] pixels(String svg) {
        int side = Integer.parseInt(
                        SIZE.matcher(svg).results().findFirst().orElseThrow().group(1))
                * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        RUN.matcher(svg).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1)) * PIXELS;
            int y = Integer.parseInt(run.group(2)) * PIXELS;
            int width = Integer.parseInt(run.group(3)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        });
        return pixels;
    }
}
