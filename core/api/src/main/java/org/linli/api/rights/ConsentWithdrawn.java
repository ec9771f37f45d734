package org.linli.api.rights;

import org.linli.api.event.Event;

/**
 * A member has withdrawn a consent: what rested on it alone ends now.
 *
 * @param memberId the member
 * @param purpose the purpose's key
 */
public record ConsentWithdrawn(long memberId, String purpose) implements Event {}
