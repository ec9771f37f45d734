package org.linli.server.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post that a member holds, or held, in an organization. Posts can be held together or crossed.
 *
 * @param until the last day, when it is over
 */
public record Membership(
        long id, long memberId, long organizationId, Post post, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** The posts that people hold. */
    public enum Post {
        SECRETARY,
        DEPUTY_SECRETARY,
        DIRECTOR,
        DEPUTY_DIRECTOR,
        COMMITTEE_MEMBER,
        SUPERVISOR,
        REPRESENTATIVE,
        GRID_LEADER,
        GRID_WORKER,
        BUILDING_LEADER,
        STAFF,
        VOLUNTEER,
        MEMBER;

        public String words() {
            return "member.membership.post." + name();
        }
    }
}
