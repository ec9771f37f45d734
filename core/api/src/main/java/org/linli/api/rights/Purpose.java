package org.linli.api.rights;

/**
 * What people's consent is asked for. Its words are at {@code purpose.<key>}, and what it means for them at
 * {@code purpose.<key>.what}.
 *
 * @param key {@code <owner>.<purpose>}, as {@code service-365.contact}
 * @param sensitive whether it touches sensitive data, which needs a consent of its own (PIPL art. 28 to 30)
 */
public record Purpose(String key, boolean sensitive) {

    /** Message key of what it is called. */
    public String words() {
        return "purpose." + key;
    }
}
