package org.linli.service365.matter;

import java.util.ArrayList;
import java.util.Optional;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/** The fields that ask for a name and a phone: both or neither, and only with consent. */
record Contact(Optional<String> name, Optional<MobileNumber> phone, boolean consent) {

    /** Who may be called back. Throws Refused when something is given without consent, or half of it. */
    Optional<NewMatter.Reporter> reporter() {
        var refusals = new ArrayList<Refusal>();
        if (!consent && (name.isPresent() || phone.isPresent())) {
            refusals.add(Refusal.of("consent", "matter.form.consent.missing"));
        }
        if (phone.isPresent() && name.isEmpty()) {
            refusals.add(Refusal.of("name", "matter.form.name.missing"));
        }
        if (phone.isEmpty() && (consent || name.isPresent())) {
            refusals.add(Refusal.of("phone", "matter.form.phone.missing"));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return phone.map(number -> new NewMatter.Reporter(name.orElseThrow(), number));
    }
}
