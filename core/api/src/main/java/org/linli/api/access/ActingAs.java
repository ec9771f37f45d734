package org.linli.api.access;

/**
 * Who stands behind an act. Ids are 0 where nobody applies.
 *
 * @param memberId the person who did it
 * @param organizationId the organization the person acts for
 * @param onBehalfOfId the resident on whose behalf it was done
 * @param channel the way it came in
 */
public record ActingAs(long memberId, long organizationId, long onBehalfOfId, Channel channel) {

    /** Nobody signed in, through the public site. */
    public static final ActingAs ANYBODY = new ActingAs(0, 0, 0, Channel.ONLINE);

    /** The site itself, when a deadline runs out. */
    public static final ActingAs SYSTEM = new ActingAs(0, 0, 0, Channel.SYSTEM);

    /** The same, on behalf of a resident who came this way. */
    public ActingAs onBehalfOf(long residentId, Channel through) {
        return new ActingAs(memberId, organizationId, residentId, through);
    }
}
