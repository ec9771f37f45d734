package org.linli.service365.matter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/** Somebody who has signed in and holds these permissions within one scope. */
record Staff(long memberId, Scope scope, Set<Permission> permissions) implements Viewer {

    static Staff of(long memberId, Scope scope, Permission... permissions) {
        return new Staff(memberId, scope, Arrays.stream(permissions).collect(Collectors.toSet()));
    }

    static Scope community(long id) {
        return new Scope(false, Set.of(), Set.of(id), Set.of(), Set.of());
    }

    static Scope organization(long id) {
        return new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(id));
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public String name() {
        return "staff " + memberId;
    }

    @Override
    public ActingAs actingAs() {
        return new ActingAs(memberId, 0, 0, Channel.ONLINE);
    }

    @Override
    public Scope scope(Permission permission) {
        return permissions.contains(permission) ? scope : Scope.NOWHERE;
    }
}
