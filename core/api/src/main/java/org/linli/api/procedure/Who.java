package org.linli.api.procedure;

import java.util.List;
import org.linli.api.access.Permission;

/** Who may make a move. */
public sealed interface Who {

    /** Anybody, signed in or not: for what the public does. */
    record Anybody() implements Who {}

    /** Whoever holds the permission where the run lies, or for the organization that undertakes it. */
    record Holds(Permission permission) implements Who {}

    /** Not the one who made this move last: duties are separated. */
    record NotWhoDid(String move) implements Who {}

    /** Those to whom all of these apply. */
    record AllOf(List<Who> all) implements Who {
        public AllOf {
            all = List.copyOf(all);
        }
    }

    static Who anybody() {
        return new Anybody();
    }

    static Who holds(Permission permission) {
        return new Holds(permission);
    }

    static Who notWhoDid(String move) {
        return new NotWhoDid(move);
    }

    static Who allOf(Who... all) {
        return new AllOf(List.of(all));
    }
}
