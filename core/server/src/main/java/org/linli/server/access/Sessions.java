package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.ActTimedOut;
import org.linli.api.data.Busy;
import org.linli.api.data.Data;
import org.linli.api.web.Forbidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of accounts, in the database: a browser holds a random token, the table its SHA-256. */
public final class Sessions {

    /** A session in which nothing was asked for so long is over. */
    static final Duration IDLE_MAX = Duration.ofHours(2);

    /** However busy, a session is over after this time. */
    static final Duration LIFE_MAX = Duration.ofHours(12);

    /** When a session was last seen is known to within this time. */
    static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    /** At sign-in the oldest sessions of the account beyond this number end. */
    static final int PER_ACCOUNT_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Data data;
    private final Clock clock;
    private final SessionDao dao = new SessionDao();

    public Sessions(Data data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * Begins a session for whoever has proved to be the holder of the account, and gives the token for the cookie.
     *
     * @param address where they ask from
     * @param agent what their browser calls itself
     */
    public String begin(long accountId, String address, String agent) {
        var token = Secret.random("");
        var now = Now.of(clock);
        data.act(handle -> {
            dao.endOldest(handle, accountId, PER_ACCOUNT_MAX - 1);
            var organizationId = dao.firstOrganization(handle, accountId, now);
            dao.insert(
                    handle,
                    token.hash(),
                    new Session(data.newId(), accountId, organizationId, address, agent, now.millis(), now.millis()));
            return null;
        });
        return token.text();
    }

    /** The sessions of an account that are not over, the newest first. */
    public List<Session> of(long accountId) {
        var now = Now.of(clock);
        return data.read(handle -> dao.of(handle, accountId, now));
    }

    /** From now on the viewer acts in this session for an organization they belong to, or (0) only as themselves. */
    public void actFor(SignedIn viewer, long organizationId) {
        var now = Now.of(clock);
        data.act(handle -> {
            if (organizationId != 0
                    && !new OwnDao()
                            .organizations(handle, viewer.memberId(), now)
                            .containsKey(organizationId)) {
                throw new Forbidden("act for the organization " + organizationId);
            }
            return dao.actFor(handle, viewer.sessionHash(), organizationId);
        });
    }

    /** Ends one session of an account. */
    public void end(long accountId, long sessionId) {
        data.act(handle -> dao.end(handle, accountId, sessionId));
    }

    /** Ends the session that the viewer asks in. */
    public void end(SignedIn viewer) {
        data.act(handle -> dao.endHash(handle, viewer.sessionHash()));
    }

    /** Ends all sessions of an account but the one of this hash ("" for all). */
    public void endOthers(long accountId, String keptHash) {
        data.act(handle -> dao.endOthers(handle, accountId, keptHash));
    }

    /** The id of the session that the viewer asks in, or 0. */
    public long idOf(SignedIn viewer) {
        return data.read(handle -> dao.idOf(handle, viewer.sessionHash())).orElse(0L);
    }

    /** Lets no session end because the site's clock goes on by so much; gives how many there are. */
    public int later(Handle handle, Duration by) {
        return dao.later(handle, by.toMillis());
    }

    /** Forgets the sessions that are over. */
    public void sweep() {
        var now = Now.of(clock);
        data.act(handle -> dao.sweep(handle, now));
    }

    /** Notes that the session is in use; a busy database leaves it for the next request. */
    void seen(String hash, long before) {
        long now = clock.millis();
        if (now - before < SEEN_PRECISION.toMillis()) {
            return;
        }
        try {
            data.act(handle -> dao.seen(handle, hash, now));
        } catch (Busy | ActTimedOut e) {
            LOG.debug("a session's last use was not noted: {}", e.getMessage());
        }
    }
}
