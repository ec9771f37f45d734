package org.linli.server.roster.form;

import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** Who brings a roster by the command line: has the whole site, and is no member. */
record Operator(ActingAs actingAs) implements Viewer {

    @Override
    public boolean signedIn() {
        return true;
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
    public Scope scope(Permission permission) {
        return Scope.EVERYWHERE;
    }
}
