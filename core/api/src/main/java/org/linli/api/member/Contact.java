package org.linli.api.member;

import java.util.ArrayList;
import java.util.Optional;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/**
 * Somebody who agreed that their name and phone are kept.
 *
 * @param name how to address them
 * @param phone where to call them back
 */
public record Contact(String name, MobileNumber phone) {

    /**
     * Reads the fields {@code name}, {@code phone} and {@code consent} of a form: both or neither, and only with
     * consent. Throws Refused, beside those fields, when something is given without consent, or half of it.
     */
    public static Optional<Contact> agreed(Optional<String> name, Optional<MobileNumber> phone, boolean consent) {
        var refusals = new ArrayList<Refusal>();
        if (!consent && (name.isPresent() || phone.isPresent())) {
            refusals.add(Refusal.of("consent", "contact.consent.missing"));
        }
        if (phone.isPresent() && name.isEmpty()) {
            refusals.add(Refusal.of("name", "contact.name.missing"));
        }
        if (phone.isEmpty() && (consent || name.isPresent())) {
            refusals.add(Refusal.of("phone", "contact.phone.missing"));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return phone.map(number -> new Contact(name.orElseThrow(), number));
    }
}
