package org.linli.api.file;

import java.util.List;

/**
 * The files sent with a form: staged for 24 hours in the same session, so that a refused form keeps them. Kept by
 * {@link Files#keep}. As a form's component, {@code @Size(max = 9)} bounds their number.
 */
public record Staged(List<Long> ids) {

    public static final Staged NONE = new Staged(List.of());

    public Staged {
        ids = List.copyOf(ids);
    }
}
