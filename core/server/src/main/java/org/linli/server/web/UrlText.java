package org.linli.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths, queries and forms as they stand in a request. */
final class UrlText {

    static final int FIELDS_MAX = 1_000;
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}]|^\\.{1,2}$|^$|\uFFFD");

    private UrlText() {}

    /** The decoded parts of a path; empty when a part is empty, goes up, or hides a slash or a control character. */
    static Optional<List<String>> segments(String rawPath) {
        var segments = new ArrayList<String>();
        if (rawPath.equals("/")) {
            return Optional.of(segments);
        }
        if (!rawPath.startsWith("/")) {
            return Optional.empty();
        }
        for (var raw : rawPath.substring(1).split("/", -1)) {
            var part = decode(raw.replace("+", "%2B"));
            if (part.isEmpty() || UNSAFE.matcher(part.get()).find()) {
                return Optional.empty();
            }
            segments.add(part.get());
        }
        return Optional.of(segments);
    }

    /** Name and values of {@code a=1&b=2}; parts that are wrongly encoded are passed over. At most 1,000 are read. */
    static Map<String, List<String>> fields(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (text.isEmpty()) {
            return fields;
        }
        for (var pair : text.split("&", FIELDS_MAX + 1)) {
            int cut = pair.indexOf('=');
            var name = decode(cut < 0 ? pair : pair.substring(0, cut));
            var value = decode(cut < 0 ? "" : pair.substring(cut + 1));
            if (name.isPresent() && value.isPresent() && fields.size() < FIELDS_MAX) {
                fields.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
            }
        }
        return fields;
    }

    private static Optional<String> decode(String raw) {
        try {
            return Optional.of(URLDecoder.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
