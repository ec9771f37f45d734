package org.linli.server.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role, given to a member within a subtree.
 *
 * @param until the last day on which it holds; empty: until it is revoked
 * @param grantedBy the member who gave it, 0 for the first administrator's
 * @param grantedAt epoch milliseconds
 */
public record Grant(
        long id,
        long memberId,
        String role,
        Within within,
        Optional<LocalDate> until,
        long grantedBy,
        long grantedAt) {}
