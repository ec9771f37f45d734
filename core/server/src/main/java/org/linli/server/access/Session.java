package org.linli.server.access;

import java.time.Instant;

/**
 * A session of an account; times in epoch milliseconds.
 *
 * @param organizationId the organization that the person acts for, or 0
 * @param agent what the browser calls itself
 */
public record Session(
        long id, long accountId, long organizationId, String address, String agent, long createdAt, long seenAt) {

    public Instant created() {
        return Instant.ofEpochMilli(createdAt);
    }

    public Instant seen() {
        return Instant.ofEpochMilli(seenAt);
    }
}
