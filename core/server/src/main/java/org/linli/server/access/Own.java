package org.linli.server.access;

import org.linli.api.web.Forbidden;
import org.linli.api.web.Request;

/** The account that a request comes from. */
final class Own {

    private Own() {}

    static SignedIn of(Request request) {
        if (request.viewer() instanceof SignedIn viewer) {
            return viewer;
        }
        throw new Forbidden("an account of one's own");
    }

    /** As {@link #of}, but not by a personal access token: a token makes no token, and changes no password. */
    static SignedIn inSession(Request request) {
        var viewer = of(request);
        if (viewer.sessionHash().isEmpty()) {
            throw new Forbidden("change one's account by a personal access token");
        }
        return viewer;
    }
}
