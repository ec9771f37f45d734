package org.linli.server.data;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;

/**
 * The trail of who did what. Rows are appended with the act that they tell of; a job seals them shortly after, giving
 * each its place and a hash over it and the one before, so that no act waits for another's place in the chain and a
 * row that was changed or taken out later shows.
 */
public final class AuditTrail implements Audit {

    private static final int SEALED_AT_ONCE = 500;

    private final Data data;
    private final Clock clock;

    public AuditTrail(Database database) {
        this.data = database.data(Migrations.CORE);
        this.clock = database.clock();
    }

    @Override
    public void record(Handle handle, ActingAs who, String act, String subjectType, long subjectId, String note) {
        new AuditDao(handle)
                .insert(new AuditRow(
                        data.newId(),
                        clock.millis(),
                        who.memberId(),
                        who.organizationId(),
                        who.onBehalfOfId(),
                        who.channel().name(),
                        act,
                        subjectType,
                        subjectId,
                        note,
                        0,
                        ""));
    }

    /** What was done to an object, newest first; {@code beforeId} is the last id shown, or {@code Long.MAX_VALUE}. */
    public List<AuditRow> of(Handle handle, String subjectType, long subjectId, long beforeId, int max) {
        return new AuditDao(handle).of(subjectType, subjectId, beforeId, max);
    }

    /** Seals what has come in since. */
    public void seal() {
        int sealed;
        do {
            sealed = data.act(AuditTrail::sealSome);
        } while (sealed == SEALED_AT_ONCE);
    }

    private static int sealSome(Handle handle) {
        AuditDao dao = new AuditDao(handle);
        List<AuditRow> last = dao.lastSealed();
        long sequence = last.isEmpty() ? 0 : last.get(0).sequence();
        String hash = last.isEmpty() ? "" : last.get(0).hash();
        List<AuditRow> rows = dao.unsealed(SEALED_AT_ONCE);
        for (AuditRow row : rows) {
            sequence++;
            hash = row.hashAt(sequence, hash);
            dao.seal(row.id(), sequence, hash);
        }
        return rows.size();
    }
}
