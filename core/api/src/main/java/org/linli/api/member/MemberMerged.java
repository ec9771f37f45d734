package org.linli.api.member;

import org.linli.api.event.Event;

/**
 * A person who was known twice is one member now. The core's own rows name the member that was kept already; whoever
 * asks for the other id still finds that member. Plugins bring their rows along.
 *
 * @param goneId the id that is only another name now
 * @param memberId the member that was kept
 */
public record MemberMerged(long goneId, long memberId) implements Event {}
