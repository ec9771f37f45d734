package org.linli.api.access;

import java.util.Set;

/**
 * Somebody who speaks for the person whom a case concerns: that person, who has shown it without an account, as by a
 * receipt code, or staff who heard them. Given to {@code Procedures.move} in place of the viewer; a relation of the
 * procedure asks {@link #isSelf} or {@link #hasHeard}.
 *
 * @param viewer whose request it is
 * @param caseId the case of which they speak, and of no other
 * @param self whether it is the person; otherwise somebody who heard them
 */
public record Speaker(Viewer viewer, long caseId, boolean self) implements Viewer {

    /** Whether the viewer has shown to be the person whom this case concerns. */
    public static boolean isSelf(Viewer viewer, long caseId) {
        return viewer instanceof Speaker speaker && speaker.self && speaker.caseId == caseId;
    }

    /** Whether the viewer has heard the person whom this case concerns. */
    public static boolean hasHeard(Viewer viewer, long caseId) {
        return viewer instanceof Speaker speaker && !speaker.self && speaker.caseId == caseId;
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
