package org.linli.server.web;

import java.util.List;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final List<Reply.Header> ALWAYS = List.of(
            new Reply.Header("Content-Security-Policy", POLICY),
            new Reply.Header("X-Content-Type-Options", "nosniff"),
            new Reply.Header("X-Frame-Options", "DENY"),
            new Reply.Header("Referrer-Policy", "same-origin"),
            new Reply.Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Reply.Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Reply.Header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"));

    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    static Reply onto(Reply reply, Visit visit) {
        var safe = reply.with(ALWAYS).with("X-Request-Id", visit.reference());
        if (!safe.has("Cache-Control")) {
            // what one person saw must not come back for the next at the same machine
            var kept = visit.sessionToken().isEmpty() ? "private, no-cache" : "no-store";
            safe = safe.with("Cache-Control", kept).with("Vary", "Accept, Cookie");
        }
        return visit.origin().secure() ? safe.with("Strict-Transport-Security", HTTPS_FOR_A_YEAR) : safe;
    }
}
