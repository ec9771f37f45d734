package org.linli.server.access;

import java.time.Instant;

/**
 * A member's way to sign in.
 *
 * @param loginName unique, in lower case
 * @param byPhone whether the member's phone, which was verified, opens it too
 * @param disabled whether an administrator has closed it
 * @param createdAt epoch milliseconds
 */
public record Account(long id, long memberId, String loginName, boolean byPhone, boolean disabled, long createdAt) {

    public Instant created() {
        return Instant.ofEpochMilli(createdAt);
    }
}
