package org.linli.api.refusal;

import java.util.List;

/**
 * Carries refusals out of an act, so that nothing of it is stored; the form is shown again with them (422).
 * It has no stack trace: it is an answer, not a fault.
 */
public final class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    /** With all reasons at once; at least one. */
    public Refused(List<Refusal> refusals) {
        super(refusals.toString(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** With a single reason. */
    public static Refused because(String field, String key, Object... args) {
        return new Refused(List.of(Refusal.of(field, key, args)));
    }

    /** All reasons. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
