package org.linli.api.rights;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;

/** What one owner keeps of members: told, handed over and erased when they ask. */
public interface PersonalData {

    /** Tells all that is kept of the member, the newest first, until the teller is full (PIPL art. 45). */
    void tell(Handle handle, long memberId, Teller to);

    /** Why something must still be kept, as an open case or a period that a law sets; empty when all may go. */
    List<Refusal> kept(Handle handle, long memberId);

    /**
     * Erases at most so many things (PIPL art. 47) and says how many; called until it says 0. The member may be gone
     * already: erasures are done again on a backup that was brought back.
     */
    int erase(Handle handle, long memberId, int max);
}
