package org.linli.server.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses within this site: what someone is sent on to must never lead elsewhere. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalPath() {}

    /** The same as a header carries it: what is not ASCII is percent-encoded. */
    static String ascii(String path) {
        var text = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each != '"' && each != '<' && each != '>') {
                text.append((char) each);
            } else {
                text.append(String.format("%%%02X", each & 0xff));
            }
        }
        return text.toString();
    }

    /** The path when it is within this site, otherwise the other one. */
    public static String or(String path, String other) {
        return LOCAL.matcher(path).matches() ? path : other;
    }
}
