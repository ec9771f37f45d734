package org.linli.api.notice;

import org.jdbi.v3.core.Handle;

/** Tells members what concerns them: in the site, and by whatever takes {@link NoticeSent}. Kept for 180 days. */
public interface Notices {

    /**
     * Tells the member, in the act that the handle belongs to. What was told before under the same key is not told
     * again. Of more than 500 notices of a member the oldest go.
     */
    void send(Handle handle, long memberId, Notice notice);
}
