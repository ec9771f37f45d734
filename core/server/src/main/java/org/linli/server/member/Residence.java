package org.linli.server.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's home.
 *
 * @param areaId the household's area, or the smallest known
 * @param floorAreaCenti the home's floor area in hundredths of a square metre, 0 where unknown
 * @param until the last day, when it is over
 */
public record Residence(
        long id,
        long memberId,
        long areaId,
        Relation relation,
        long floorAreaCenti,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** What the member is to the home. */
    public enum Relation {
        OWNER,
        TENANT,
        LIVES_THERE;

        public String words() {
            return "member.residence.relation." + name();
        }
    }
}
