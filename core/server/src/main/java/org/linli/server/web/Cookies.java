package org.linli.server.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The cookies that go out with one answer. None can be read by a script, none goes to another site. */
final class Cookies {

    static final String SESSION = "linli_session";
    static final String VISIT = "linli_visit";
    static final String LANGUAGE = "linli_language";
    static final String NOTICE = "linli_notice";
    static final String TAKEN = "linli_taken";
    static final String ELDER = "linli_elder";

    /** A cookie that goes when the browser is closed. */
    static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final List<Reply.Header> headers = new ArrayList<>();
    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** Sets a cookie; the last value of a name counts. */
    synchronized void set(String name, String value, Duration age) {
        headers.removeIf(header -> header.value().startsWith(name + "="));
        var line = new StringBuilder(name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
        if (!age.isNegative()) {
            line.append("; Max-Age=").append(age.toSeconds());
        }
        if (secure) {
            line.append("; Secure");
        }
        headers.add(new Reply.Header("Set-Cookie", line.toString()));
    }

    void remove(String name) {
        set(name, "", Duration.ZERO);
    }

    synchronized List<Reply.Header> headers() {
        return List.copyOf(headers);
    }
}
