package org.linli.server.project;

import java.time.Instant;
import java.util.Optional;

/**
 * One who takes part in a project as a party member.
 *
 * @param duty what they do in it
 * @param endedAt since when they no longer do
 * @param named whether they agree to be named in public
 */
public record PartyMember(
        long id, long memberId, String name, String duty, Instant joinedAt, Optional<Instant> endedAt, boolean named) {

    boolean shownToAll() {
        return named && endedAt.isEmpty();
    }
}
