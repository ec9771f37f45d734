package org.linli.server.plugin;

import org.linli.api.rights.Consents;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Purpose;
import org.linli.api.rights.Retention;
import org.linli.api.rights.Rights;

/** What one owner says of personal data, taken into its contributions. */
record HostedRights(Consents consents, Contributions into) implements Rights {

    @Override
    public void purposes(Purpose... purposes) {
        for (var purpose : purposes) {
            into.mustOwn("purpose", purpose.key());
            into.put("purpose", into.purposes, purpose.key(), purpose);
        }
    }

    @Override
    public void personalData(PersonalData data) {
        into.add("personal data", into.personalData, data);
    }

    @Override
    public void retention(Retention retention) {
        into.mustOwn("retention", retention.key());
        if (retention.days() < retention.daysMin()) {
            throw new IllegalArgumentException(retention.key() + " is kept for less than its fewest days");
        }
        into.put("retention", into.retentions, retention.key(), retention);
    }
}
