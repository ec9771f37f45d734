package org.linli.server.declared;

import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/**
 * Somebody who is nobody in particular, for the dry run: who holds these permissions there, and acts for this
 * organization.
 */
record TriedViewer(Set<Permission> permissions, Scope where, long organizationId) implements Viewer {

    /** The id of no member. */
    private static final long NO_MEMBER = -1;

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public long memberId() {
        return NO_MEMBER;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ActingAs actingAs() {
        return new ActingAs(NO_MEMBER, organizationId, 0, Channel.ONLINE);
    }

    @Override
    public Scope scope(Permission permission) {
        return permissions.contains(permission) ? where : Scope.NOWHERE;
    }
}
