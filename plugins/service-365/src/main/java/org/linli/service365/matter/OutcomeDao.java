package org.linli.service365.matter;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The SQL by which moves store what has come of a matter. */
final class OutcomeDao {

    private final Handle handle;

    OutcomeDao(Handle handle) {
        this.handle = handle;
    }

    /** Enters a matter in a ledger. */
    void analysed(long id, Ledger ledger, Category category, Urgency urgency, String mode) {
        handle.createUpdate("update service365_matter set ledger = :ledger, category = :category, urgency = :urgency,"
                        + " mode = :mode where id = :id")
                .bind("id", id)
                .bind("ledger", ledger.name())
                .bind("category", category.name())
                .bind("urgency", urgency.name())
                .bind("mode", mode)
                .execute();
    }

    void ended(long id, Ending ending) {
        set(id, "ending", ending.name());
    }

    void appraised(long id, Score score) {
        set(id, "score", score.name());
    }

    void assessed(long id, Grade grade) {
        set(id, "grade", grade.name());
    }

    void rectify(long id, Instant at) {
        set(id, "rectified_at", at.toEpochMilli());
    }

    private void set(long id, String column, Object value) {
        handle.createUpdate("update service365_matter set " + column + " = :value where id = :id")
                .bind("id", id)
                .bind("value", value)
                .execute();
    }
}
