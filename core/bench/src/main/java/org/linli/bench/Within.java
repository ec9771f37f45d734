package org.linli.bench;

import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** A viewer who may everything within a scope. */
record Within(Scope scope) implements Viewer {

    static final ActingAs ACTING = new ActingAs(1, 1, 0, Channel.COUNTER);
    static final Within EVERYWHERE = new Within(Scope.EVERYWHERE);

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public long memberId() {
        return ACTING.memberId();
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ActingAs actingAs() {
        return ACTING;
    }

    @Override
    public Scope scope(Permission permission) {
        return scope;
    }
}
