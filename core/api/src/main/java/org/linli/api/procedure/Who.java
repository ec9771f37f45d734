package org.linli.api.procedure;

import java.util.List;
import org.linli.api.access.Permission;

/** Who may make a move. */
public sealed interface Who {

    /** Anybody, signed in or not: for what the public does. */
    record Anybody() implements Who {}

    /**
     * Whoever holds the permission where the run lies, or for the organization that undertakes it.
     *
     * @param permission what must be held
     */
    record Holds(Permission permission) implements Who {}

    /** Whoever may act for the organization in charge. */
    record Undertaker() implements Who {}

    /** Whoever may act for a co-handler whose part is not done yet. */
    record CoHandler() implements Who {}

    /** Who began the run, or on whose behalf it was begun. */
    record Starter() implements Who {}

    /**
     * Whoever stands to the run in the procedure's relation of this key.
     *
     * @param relation key of the relation
     */
    record Related(String relation) implements Who {}

    /**
     * Somebody signed in who made none of these moves when each was made last: duties are separated.
     *
     * @param moves keys of moves
     */
    record NotWhoDid(List<String> moves) implements Who {
        public NotWhoDid {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Those to whom all of these apply.
     *
     * @param all each must apply
     */
    record AllOf(List<Who> all) implements Who {
        public AllOf {
            all = List.copyOf(all);
        }
    }

    /**
     * Those to whom one of these applies.
     *
     * @param any one must apply
     */
    record AnyOf(List<Who> any) implements Who {
        public AnyOf {
            any = List.copyOf(any);
        }
    }

    /** Anybody, signed in or not. */
    static Who anybody() {
        return new Anybody();
    }

    /** Whoever holds the permission where the run lies, or for the organization in charge. */
    static Who holds(Permission permission) {
        return new Holds(permission);
    }

    /** Whoever may act for the organization in charge. */
    static Who undertaker() {
        return new Undertaker();
    }

    /** Whoever may act for a co-handler whose part is not done yet. */
    static Who coHandler() {
        return new CoHandler();
    }

    /** Who began the run, or on whose behalf it was begun. */
    static Who starter() {
        return new Starter();
    }

    /** Whoever stands to the run in the relation of this key. */
    static Who related(String relation) {
        return new Related(relation);
    }

    /** The key of the first row's move is {@code start}. */
    static Who notWhoDid(String... moves) {
        return new NotWhoDid(List.of(moves));
    }

    /** Those to whom all of these apply. */
    static Who allOf(Who... all) {
        return new AllOf(List.of(all));
    }

    /** Those to whom one of these applies; of none: nobody. */
    static Who anyOf(Who... any) {
        return new AnyOf(List.of(any));
    }
}
