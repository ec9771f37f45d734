package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.form.FormView;

/**
 * What a resident sees of their matter.
 *
 * @param form with which they say what they think of the result; empty when they are not asked
 * @param action where it is sent
 * @param back message key and address of where one can go back to
 */
public record ProgressView(Progress progress, Optional<FormView> form, String action, Back back) {

    /** A way back. */
    public record Back(String words, String href) {}
}
