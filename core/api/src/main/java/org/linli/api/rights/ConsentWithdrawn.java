package org.linli.api.rights;

import org.linli.api.event.Event;

/** A member has withdrawn a consent: what rested on it alone ends now. */
public record ConsentWithdrawn(long memberId, String purpose) implements Event {}
