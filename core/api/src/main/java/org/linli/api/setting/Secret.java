package org.linli.api.setting;

/**
 * A setting that is never shown again, as a password or an access key. A district types it in or takes it from the
 * environment; the site stores it encrypted and leaves it out of pages, exports and logs. It may be left unset.
 */
public final class Secret {

    /** The one that nobody has set. */
    public static final Secret NONE = new Secret("");

    private static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Of a text; of "" the one that nobody has set. */
    public static Secret of(String text) {
        return text.isEmpty() ? NONE : new Secret(text);
    }

    /** Whether somebody has set it. */
    public boolean isSet() {
        return !text.isEmpty();
    }

    /** The text itself, for the one place that needs it; "" when it is not set. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never the text, so that a log does not tell it. */
    @Override
    public String toString() {
        return isSet() ? MASK : "";
    }
}
