package org.linli.server.web;

import java.util.List;
import org.linli.api.data.ActTimedOut;
import org.linli.api.data.Busy;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.TooMany;
import org.linli.server.limit.Crowded;
import org.linli.server.limit.OutOfTime;

/**
 * Why a request is not answered as it was meant. The one place where what is thrown becomes an HTTP status.
 *
 * @param words message keys {@code <words>.title} and {@code <words>.text}
 * @param logged whether it is a fault of ours, to be logged with its reference
 */
record Trouble(int status, String words, List<Reply.Header> headers, List<Refusal> refusals, boolean logged) {

    private static final int BUSY_SECONDS = 3;
    private static final int OUT_SECONDS = 60;
    private static final String TOO_SLOW = "error.too-slow";

    /** Carries a trouble from where it is noticed. */
    static final class Raised extends RuntimeException {

        private final transient Trouble trouble;

        private Raised(Trouble trouble) {
            super(trouble.words(), null, false, false);
            this.trouble = trouble;
        }
    }

    static Trouble of(Throwable thrown) {
        if (thrown instanceof Raised raised) {
            return raised.trouble;
        }
        if (thrown instanceof NotFound) {
            return plain(404, "error.not-found");
        }
        if (thrown instanceof Forbidden) {
            return plain(403, "error.forbidden");
        }
        if (thrown instanceof TooMany many) {
            return later(429, "error.too-many", many.retryAfterSeconds());
        }
        if (thrown instanceof Refused refused) {
            return new Trouble(422, "error.refused", List.of(), refused.refusals(), false);
        }
        if (thrown instanceof Once.OnceDiffers) {
            return plain(409, "error.once");
        }
        return ours(thrown);
    }

    private static Trouble ours(Throwable thrown) {
        if (thrown instanceof Busy) {
            return later(503, "error.busy", BUSY_SECONDS);
        }
        if (thrown instanceof Crowded) {
            return later(503, "error.busy", BUSY_SECONDS);
        }
        if (thrown instanceof ActTimedOut || thrown instanceof OutOfTime) {
            var slow = later(503, TOO_SLOW, BUSY_SECONDS);
            return new Trouble(slow.status, slow.words, slow.headers, List.of(), true);
        }
        return new Trouble(500, "error.fault", List.of(), List.of(), true);
    }

    /** Whether whoever made the page is to blame. */
    boolean fault() {
        return logged || words.equals(TOO_SLOW);
    }

    static Raised badRequest() {
        return new Raised(plain(400, "error.bad-request"));
    }

    static Raised signIn() {
        return new Raised(new Trouble(
                401, "error.sign-in", List.of(new Reply.Header("WWW-Authenticate", "Bearer")), List.of(), false));
    }

    static Raised notShownToYou() {
        return new Raised(plain(403, "error.csrf"));
    }

    static Raised wrongMethod(String allow) {
        return new Raised(
                new Trouble(405, "error.method", List.of(new Reply.Header("Allow", allow)), List.of(), false));
    }

    static Raised notAcceptable() {
        return new Raised(plain(406, "error.not-acceptable"));
    }

    static Raised brokenOff() {
        return new Raised(plain(408, "error.broken-off"));
    }

    static Raised tooLarge() {
        return new Raised(plain(413, "error.too-large"));
    }

    static Raised mediaType() {
        return new Raised(plain(415, "error.media-type"));
    }

    static Raised busy() {
        return new Raised(later(503, "error.busy", BUSY_SECONDS));
    }

    static Raised outOfTime() {
        return new Raised(later(503, TOO_SLOW, BUSY_SECONDS));
    }

    static Raised pluginOut() {
        return new Raised(later(503, "error.plugin-out", OUT_SECONDS));
    }

    private static Trouble plain(int status, String words) {
        return new Trouble(status, words, List.of(), List.of(), false);
    }

    private static Trouble later(int status, String words, long seconds) {
        var header = new Reply.Header("Retry-After", Long.toString(Math.max(1, seconds)));
        return new Trouble(status, words, List.of(header), List.of(), false);
    }
}
