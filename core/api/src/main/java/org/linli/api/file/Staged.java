package org.linli.api.file;

import java.util.List;

/**
 * The files sent with a form: staged for 24 hours in the same session, so that a refused form keeps them. Kept by
 * {@link Files#keep}. As a form's component, {@code @Size(max = 9)} bounds their number.
 *
 * @param ids ids of the staged files, in the order in which they were chosen
 */
public record Staged(List<Long> ids) {

    /** Nothing was sent. */
    public static final Staged NONE = new Staged(List.of());

    public Staged {
        ids = List.copyOf(ids);
    }
}
