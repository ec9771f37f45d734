package org.linli.server.rights;

import java.time.Instant;
import org.linli.api.access.Channel;

/**
 * That a consent was given or withdrawn.
 *
 * @param purpose the purpose's key
 * @param recordedBy the member who recorded it: the member themself, or staff
 * @param channel how it was said
 * @param notice the version of the privacy notice that was in force
 */
public record Consent(String purpose, boolean given, Instant at, long recordedBy, Channel channel, int notice) {

    public String words() {
        return given ? "rights.consent.given" : "rights.consent.withdrawn";
    }

    public String how() {
        return "channel." + channel;
    }
}
