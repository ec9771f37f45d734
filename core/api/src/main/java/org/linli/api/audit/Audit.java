package org.linli.api.audit;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;

/** The trail of who did what; it is appended to and never changed. */
public interface Audit {

    /**
     * Appends a row.
     *
     * @param act what was done, as {@code member.phone.unmask}; its words are at the key {@code audit.<act>}
     * @param subjectType the noun it was done to, as {@code member}
     * @param subjectId the id of that object
     * @param note plain words or values that say more; no personal data
     */
    void record(Handle handle, ActingAs who, String act, String subjectType, long subjectId, String note);
}
