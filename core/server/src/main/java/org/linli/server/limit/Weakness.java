package org.linli.server.limit;

import java.time.Duration;
import java.time.Instant;
import org.linli.server.words.Message;

/**
 * A plugin fails again and again.
 *
 * @param failed how many of {@code tried} within the window
 * @param since when it was first so
 */
public record Weakness(FaultKind kind, int failed, int tried, Duration window, Instant since) {

    /** In words that name nothing of what went through it. */
    public Message reason() {
        return message("plugin.degraded.");
    }

    /** The same, of one that was stopped for it. */
    public Message asideReason() {
        return message("plugin.aside.");
    }

    private Message message(String words) {
        long length = kind == FaultKind.JOB ? window.toHours() : window.toMinutes();
        return Message.of(words + kind.code(), failed, tried, Math.max(1, length));
    }
}
