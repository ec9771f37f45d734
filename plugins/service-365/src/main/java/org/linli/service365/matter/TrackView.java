package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.form.FormView;

/**
 * The two ways to look a matter up.
 *
 * @param form by number and phone
 * @param action where both are sent
 * @param wrong message key of why nothing was found
 */
public record TrackView(FormView form, String action, Optional<String> wrong) {}
