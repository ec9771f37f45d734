package org.linli.service365.matter;

import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;

/**
 * Somebody who says what the resident thinks of a result: the resident, known by what they track the matter with, or
 * staff who heard it from them.
 *
 * @param matterId the matter of which they speak
 * @param self whether it is the resident
 */
record Speaker(Viewer viewer, long matterId, boolean self) implements Viewer {

    static boolean isResident(Viewer viewer, Matter matter) {
        return viewer instanceof Speaker speaker && speaker.self && speaker.matterId == matter.id()
                || viewer.signedIn() && viewer.memberId() == matter.reporterId();
    }

    static boolean heardResident(Viewer viewer, Matter matter) {
        return viewer instanceof Speaker speaker && !speaker.self && speaker.matterId == matter.id();
    }

    @Override
    public boolean signedIn() {
        return viewer.signedIn();
    }

    @Override
    public long memberId() {
        return viewer.memberId();
    }

    @Override
    public String name() {
        return viewer.name();
    }

    @Override
    public ActingAs actingAs() {
        return viewer.actingAs();
    }

    @Override
    public Set<Long> organizations() {
        return viewer.organizations();
    }

    @Override
    public Scope scope(Permission permission) {
        return viewer.scope(permission);
    }
}
