package org.linli.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.Areas;
import org.linli.api.data.Data;
import org.linli.server.web.Gate;

/**
 * Tells who is asking: one query gives the session or token, the person, the organization they act for and the grants
 * that hold now. Nothing is kept between requests, so that what was revoked bites at once.
 */
public final class Viewers implements Gate {

    private final Data data;
    private final Clock clock;
    private final Areas areas;
    private final Roles roles;
    private final Sessions sessions;
    private final ViewerDao dao = new ViewerDao();

    public Viewers(Data data, Clock clock, Areas areas, Roles roles) {
        this.data = data;
        this.clock = clock;
        this.areas = areas;
        this.roles = roles;
        this.sessions = new Sessions(data, clock);
    }

    @Override
    public Viewer viewer(Optional<String> sessionCookie, Optional<String> bearerToken) {
        if (bearerToken.isPresent()) {
            return byToken(new Secret(bearerToken.get()));
        }
        return sessionCookie.map(cookie -> bySession(new Secret(cookie))).orElse(Nobody.VIEWER);
    }

    /** Who began something that is gone on with beside, as they may now; nobody when their account is closed. */
    public Viewer as(ActingAs who) {
        var now = Now.of(clock);
        var root = areas.root();
        return data.read(handle -> known(
                        handle,
                        root,
                        "",
                        dao.byMember(handle, who.memberId(), who.organizationId(), now),
                        who.channel()))
                .<Viewer>map(Known::viewer)
                .orElse(Nobody.VIEWER);
    }

    private Viewer bySession(Secret token) {
        var now = Now.of(clock);
        var hash = token.hash();
        var root = areas.root();
        var found = data.read(handle -> known(handle, root, hash, dao.bySession(handle, hash, now), Channel.ONLINE));
        found.ifPresent(known -> sessions.seen(hash, known.seenAt()));
        return found.<Viewer>map(Known::viewer).orElse(Nobody.VIEWER);
    }

    private Viewer byToken(Secret token) {
        var now = Now.of(clock);
        var root = areas.root();
        return data.read(handle -> known(handle, root, "", dao.byToken(handle, token.hash(), now), Channel.ONLINE))
                .<Viewer>map(Known::viewer)
                .orElse(Nobody.VIEWER);
    }

    private record Known(SignedIn viewer, long seenAt) {}

    private Optional<Known> known(Handle handle, Area root, String sessionHash, List<ViewerRow> rows, Channel channel) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var one = rows.get(0);
        var reach = new Reach(root);
        var held = rows.stream()
                .filter(row -> !row.role().isEmpty())
                .map(row -> new Held(row.role(), reach.of(handle, row)))
                .toList();
        var actingAs = new ActingAs(one.memberId(), one.actingFor(), 0, channel);
        var frame = new SignedIn.Frame(one.elder(), one.unread(), one.keepsViews());
        var identity = new SignedIn.Identity(one.accountId(), sessionHash, one.name(), frame, actingAs);
        return Optional.of(new Known(new SignedIn(identity, held, roles), one.seenAt()));
    }
}
