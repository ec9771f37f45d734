package org.linli.api.access;

/** Who may take a route. Every route names one; there is no default. */
public sealed interface Access {

    /** Everybody, signed in or not. */
    record Everyone() implements Access {}

    /** Whoever is signed in; the page itself limits what they see to what is theirs. */
    record SignedIn() implements Access {}

    /**
     * Whoever holds the permission somewhere; the page checks the object's place.
     *
     * @param permission what must be held
     */
    record Holders(Permission permission) implements Access {}

    /** Whoever asks, signed in or not. */
    static Access everyone() {
        return new Everyone();
    }

    /** Those who are signed in. */
    static Access signedIn() {
        return new SignedIn();
    }

    /** Those who hold the permission somewhere. */
    static Access holders(Permission permission) {
        return new Holders(permission);
    }

    /** Whether this viewer may come in. */
    default boolean admits(Viewer viewer) {
        if (this instanceof Holders holders) {
            return viewer.may(holders.permission());
        }
        return this instanceof Everyone || viewer.signedIn();
    }
}
