package org.linli.server.web;

import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** The viewer of an error page when even who asks could not be found out. */
record Nobody() implements Viewer {

    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public long memberId() {
        return 0;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ActingAs actingAs() {
        return ActingAs.ANYBODY;
    }

    @Override
    public Scope scope(Permission permission) {
        return Scope.NOWHERE;
    }
}
