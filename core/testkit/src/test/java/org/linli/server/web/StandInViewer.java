package org.linli.server.web;

import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** Somebody who has signed in and holds permissions everywhere. */
record StandInViewer(long memberId, String name, Set<Permission> permissions) implements Viewer {

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public ActingAs actingAs() {
        return new ActingAs(memberId, 0, 0, Channel.ONLINE);
    }

    @Override
    public Scope scope(Permission permission) {
        return permissions.contains(permission) ? Scope.EVERYWHERE : Scope.NOWHERE;
    }
}
