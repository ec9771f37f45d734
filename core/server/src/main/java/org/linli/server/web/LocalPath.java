package org.linli.server.web;

import java.util.regex.Pattern;

/** Addresses within this site: what someone is sent on to must never lead elsewhere. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalPath() {}

    /** The path when it is within this site, otherwise the other one. */
    public static String or(String path, String other) {
        return LOCAL.matcher(path).matches() ? path : other;
    }
}
