package org.linli.server.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours named in the style sheet, and their contrast as WCAG 2.2 computes it. */
record Colours(Map<String, Integer> byName) {

    private static final Pattern NAMED = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{3}|[0-9a-f]{6});");

    static Colours ofTheStyleSheet() {
        return new Colours(named("linli.css"));
    }

    /** What the elder-friendly mode says anew, upon the rest. */
    static Colours ofTheElderMode() {
        var colours = new HashMap<>(named("linli.css"));
        colours.putAll(named("elder.css"));
        return new Colours(colours);
    }

    private static Map<String, Integer> named(String sheet) {
        try (InputStream file = Colours.class.getResourceAsStream("/assets/" + sheet)) {
            var css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return NAMED.matcher(css)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> number(found.group(2)), (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double contrast(String front, String back) {
        return contrast(byName.get(front), byName.get(back));
    }

    static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static int number(String hex) {
        return Integer.parseInt(hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex, 16);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
