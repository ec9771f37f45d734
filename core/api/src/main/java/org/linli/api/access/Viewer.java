package org.linli.api.access;

import java.util.Set;
import org.linli.api.area.Place;

/** The person who asks, with what they may do. Nobody signed in is a viewer too, who may nothing. */
public interface Viewer {

    /** Whether it is known who they are. */
    boolean signedIn();

    /** The member, or 0 when nobody is signed in. */
    long memberId();

    /** The name to show, or "" when nobody is signed in. */
    String name();

    /** Who stands behind an act of theirs. */
    ActingAs actingAs();

    /** The organizations they may act for: the one they act for now, and those for which they hold a role. */
    default Set<Long> organizations() {
        long own = actingAs().organizationId();
        return own == 0 ? Set.of() : Set.of(own);
    }

    /** Where the permission is held. */
    Scope scope(Permission permission);

    /** Whether the permission is held anywhere at all. */
    default boolean may(Permission permission) {
        return !scope(permission).isNowhere();
    }

    /** Whether the permission is held where this place lies. */
    default boolean mayIn(Permission permission, Place place) {
        return scope(permission).covers(place);
    }
}
