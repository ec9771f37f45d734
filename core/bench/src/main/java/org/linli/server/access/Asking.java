package org.linli.server.access;

import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Opens the question who is asking, which only its own package knows, to the benchmark. */
public record Asking(String sessionToken, Clock clock) {

    /** Asks as the product does. */
    public void ask(Handle handle) {
        new ViewerDao().bySession(handle, hash(), Now.of(clock));
    }

    /** What the question's parameters are now, by name. */
    public Map<String, Object> values() {
        var now = Now.of(clock);
        return Map.of(
                "hash",
                hash(),
                "today",
                now.today(),
                "limit",
                ViewerDao.GRANTS_MAX,
                "seenSince",
                now.millis() - Sessions.IDLE_MAX.toMillis(),
                "begunSince",
                now.millis() - Sessions.LIFE_MAX.toMillis());
    }

    private String hash() {
        return new Secret(sessionToken).hash();
    }
}
