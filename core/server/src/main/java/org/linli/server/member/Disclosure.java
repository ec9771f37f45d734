package org.linli.server.member;

import java.time.Instant;

/**
 * That somebody saw a member's whole phone or identity number.
 *
 * @param by who, by name; "" where the person is not known any more
 * @param act message key of what was seen
 * @param purpose what for, in that person's words
 */
public record Disclosure(Instant at, String by, String act, String purpose) {

    static final String PHONE = "member.phone.unmask";
    static final String IDENTITY = "member.identity.unmask";

    /** The member looked at their own. */
    public static final String OWN = "member.own.unmask";

    /** A copy of all that is known was asked for, by the member or at the counter. */
    public static final String COPY = "member.copy";

    public String words() {
        return "audit." + act;
    }
}
