package org.linli.server.roster;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;

/** What imports keep of a member: how a record was before one. */
final class RosterPersonalData implements PersonalData {

    private final ChangeDao changes = new ChangeDao();

    /** All that is kept here is a copy of what the member's own record tells. */
    @Override
    public void tell(Handle handle, long memberId, Teller to) {}

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return List.of();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        return changes.forgetMember(handle, memberId, max);
    }
}
