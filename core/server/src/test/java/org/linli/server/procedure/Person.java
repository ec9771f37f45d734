package org.linli.server.procedure;

import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/**
 * Somebody with the same permissions everywhere; member 0 has not signed in.
 *
 * @param permissions keys
 */
record Person(long memberId, Set<String> permissions, long organizationId) implements Viewer {

    static Person resident(long memberId) {
        return new Person(memberId, Set.of(), 0);
    }

    static Person staff(long memberId, long organizationId, String... permissions) {
        return new Person(memberId, Set.of(permissions), organizationId);
    }

    @Override
    public boolean signedIn() {
        return memberId != 0;
    }

    @Override
    public String name() {
        return "person " + memberId;
    }

    @Override
    public ActingAs actingAs() {
        return new ActingAs(memberId, organizationId, 0, Channel.ONLINE);
    }

    @Override
    public Scope scope(Permission permission) {
        return permissions.contains(permission.key()) ? Scope.EVERYWHERE : Scope.NOWHERE;
    }
}
