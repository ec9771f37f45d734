package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.code.TrackingCode;

/**
 * With what somebody who has no account shows that a matter is theirs, as a text that a form can carry: the tracking
 * code, or the community's id, the number and the last four digits of the phone with colons between them.
 */
record Key(String text) {

    private static final int PARTS = 3;

    static Key of(TrackingCode code) {
        return new Key(code.characters());
    }

    static Key of(TrackForm form) {
        return new Key(form.area() + ":" + form.number() + ":" + form.digits());
    }

    /** Community, number and digits; empty when it is a code, or nothing at all. */
    Optional<TrackForm> byNumber() {
        var parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].matches("\\d{1,18}")
                ? Optional.of(new TrackForm(Long.parseLong(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    /** Not the code: it never gets into a log by accident. */
    @Override
    public String toString() {
        return "Key[…]";
    }
}
