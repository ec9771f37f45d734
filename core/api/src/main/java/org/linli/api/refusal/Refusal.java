package org.linli.api.refusal;

import java.util.List;

/**
 * One reason why input is not taken.
 *
 * @param field the form field it stands beside, or "" for the whole form
 * @param key the message key of the reason
 * @param args the message's arguments, in order
 */
public record Refusal(String field, String key, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** A reason beside a field, at a message key with its arguments in order. */
    public static Refusal of(String field, String key, Object... args) {
        return new Refusal(field, key, List.of(args));
    }

    /** The same reason, beside another field. */
    public Refusal at(String otherField) {
        return new Refusal(otherField, key, args);
    }
}
