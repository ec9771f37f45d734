package org.linli.server.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as an inline SVG; the words are its title, for those who do not see it. */
final class QrCode {

    private static final int QUIET_MODULES = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.MARGIN,
            QUIET_MODULES,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M);

    private QrCode() {}

    static Content of(String text, String words) {
        var modules = encode(text);
        var title = new StringOutput();
        Escape.htmlContent(words, title);
        return output -> {
            output.writeContent("<svg class=\"qr\" role=\"img\" width=\"192\" height=\"192\" viewBox=\"0 0 "
                    + modules.getWidth() + " " + modules.getHeight()
                    + "\" shape-rendering=\"crispEdges\"><title>" + title
                    + "</title><path fill=\"#fff\" d=\"M0 0h" + modules.getWidth() + "v" + modules.getHeight()
                    + "h-" + modules.getWidth() + "z\"/><path fill=\"#000\" d=\"");
            output.writeContent(dark(modules));
            output.writeContent("\"/></svg>");
        };
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** One stroke for each run of dark modules in a row. */
    private static String dark(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
