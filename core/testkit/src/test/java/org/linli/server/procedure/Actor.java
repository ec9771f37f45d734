package org.linli.server.procedure;

import java.util.Map;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** Somebody with known permissions; member 0 has not signed in. */
record Actor(long memberId, Map<String, Scope> scopes, long organizationId) implements Viewer {

    Actor(long memberId, Map<String, Scope> scopes) {
        this(memberId, scopes, 0);
    }

    Actor {
        scopes = Map.copyOf(scopes);
    }

    @Override
    public boolean signedIn() {
        return memberId != 0;
    }

    @Override
    public String name() {
        return "actor " + memberId;
    }

    @Override
    public ActingAs actingAs() {
        return new ActingAs(memberId, organizationId, 0, Channel.ONLINE);
    }

    @Override
    public Scope scope(Permission permission) {
        return scopes.getOrDefault(permission.key(), Scope.NOWHERE);
    }
}
