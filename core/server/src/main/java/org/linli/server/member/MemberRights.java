package org.linli.server.member;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.data.Data;
import org.linli.api.rights.ConsentWithdrawn;
import org.linli.api.rights.Purpose;
import org.linli.api.rights.Retention;

/** What the register of members declares of personal data: consent to the identity number, how long numbers stay. */
final class MemberRights {

    static final Purpose IDENTITY = new Purpose("core.identity", true);

    private static final String PHONE_COLUMN = "phone";
    private static final String IDENTITY_COLUMN = "identity";
    private static final int DAYS = 1_095;
    private static final int DAYS_MIN = 30;

    private final Data data;
    private final MemberDao dao = new MemberDao();

    MemberRights(Data data) {
        this.data = data;
    }

    void register(Setup to, MemberPersonalData known) {
        to.rights().purposes(IDENTITY);
        to.rights().personalData(known);
        to.rights().retention(numbers("core.contact", PHONE_COLUMN));
        to.rights().retention(numbers("core.identity", IDENTITY_COLUMN));
        to.on(ConsentWithdrawn.class, "identity-withdrawn", this::withdrawn);
    }

    private Retention numbers(String key, String column) {
        return new Retention(key, DAYS, DAYS_MIN, (handle, before, max) -> eraseUnused(handle, column, before, max));
    }

    private int eraseUnused(Handle handle, String column, Instant before, int max) {
        var unused = dao.unused(handle, column, before.toEpochMilli(), max);
        unused.forEach(id -> dao.forget(handle, id, column));
        return unused.size();
    }

    /** Nothing but the consent allows to keep it: it goes (PIPL art. 47, no. 3). */
    private void withdrawn(ConsentWithdrawn event) {
        if (event.purpose().equals(IDENTITY.key())) {
            data.act(handle -> dao.forget(handle, event.memberId(), IDENTITY_COLUMN));
        }
    }
}
