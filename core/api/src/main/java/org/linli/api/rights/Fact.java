package org.linli.api.rights;

/**
 * One thing that is known of a member.
 *
 * @param words message key of what it is, as {@code matter.number}
 * @param value as the copy for the member has it
 * @param masked as a page shows it at first
 */
public record Fact(String words, String value, String masked) {

    /** A fact that a page shows whole. */
    public static Fact of(String words, String value) {
        return new Fact(words, value, value);
    }
}
