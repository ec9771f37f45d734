package org.linli.server.access;

/**
 * A session of an account; times in epoch milliseconds.
 *
 * @param organizationId the organization that the person acts for, or 0
 * @param agent what the browser calls itself
 */
public record Session(
        long id, long accountId, long organizationId, String address, String agent, long createdAt, long seenAt) {}
