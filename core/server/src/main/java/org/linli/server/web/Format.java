package org.linli.server.web;

import java.util.Optional;

/** What is answered: chosen by the suffix of the address or by the header Accept. */
public enum Format {
    HTML("", "text/html"),
    JSON(".json", "application/json"),
    CSV(".csv", "text/csv"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** HTML, unless JSON is wanted more; {@code *}{@code /*} and an absent header mean HTML. */
    static Format accepted(Optional<String> accept) {
        double html = 0;
        double json = 0;
        for (var range : accept.orElse("").split(",")) {
            var parts = range.strip().split(";");
            switch (parts[0].strip()) {
                case "text/html", "application/xhtml+xml", "text/*", "*/*" -> html = Math.max(html, quality(parts));
                case "application/json", "application/problem+json", "application/*" ->
                    json = Math.max(json, quality(parts));
                default -> {}
            }
        }
        return json > html ? JSON : HTML;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
