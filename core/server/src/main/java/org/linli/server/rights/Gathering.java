package org.linli.server.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.api.rights.PersonalData;
import org.linli.server.plugin.Catalogue.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what the core and the running plugins know of a member; one that fails is told as such, the others go on. */
final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Registered registered;

    Gathering(Registered registered) {
        this.registered = registered;
    }

    /** What one owner has told. */
    record Part(Owned<PersonalData> from, Collected collected, boolean failed) {}

    List<Part> of(long memberId, Locale locale, int thingsMax) {
        var parts = new ArrayList<Part>();
        for (var owned : registered.rights().personalData()) {
            parts.add(part(owned, memberId, locale, thingsMax));
        }
        return parts;
    }

    private Part part(Owned<PersonalData> owned, long memberId, Locale locale, int thingsMax) {
        var words = registered.owner(owned).words(locale);
        try {
            var told = registered.ask(
                    owned,
                    "tell",
                    owner -> owner.data().read(handle -> {
                        var collected = new Collected(words, thingsMax);
                        owned.value().tell(handle, memberId, collected);
                        return collected;
                    }));
            return new Part(owned, told, false);
        } catch (Throwable thrown) { // what a plugin throws is its own affair
            LOG.error("{} could not tell what it knows of member {}", owned.owner(), memberId, thrown);
            return new Part(owned, new Collected(words, thingsMax), true); // the other may still be written to
        }
    }
}
