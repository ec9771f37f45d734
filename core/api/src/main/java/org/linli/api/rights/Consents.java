package org.linli.api.rights;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;

/** Consents of members, each a row that is never changed: given or withdrawn, when, how, under which notice. */
public interface Consents {

    /** How a member stands to a purpose. */
    enum State {
        /** There is no row. */
        NEVER_ASKED,
        /** They agreed, and have not changed their mind. */
        GIVEN,
        /** They agreed once and do so no more. */
        WITHDRAWN
    }

    /** How the member stands to the purpose now. */
    State state(Handle handle, long memberId, Purpose purpose);

    /** Records a consent under the privacy notice in force, in the act that the handle belongs to. */
    void give(Handle handle, ActingAs who, long memberId, Purpose purpose);

    /** Records a withdrawal, which counts from now on (PIPL art. 15), and publishes {@link ConsentWithdrawn}. */
    void withdraw(Handle handle, ActingAs who, long memberId, Purpose purpose);
}
