package org.linli.service365.matter;

import org.linli.api.form.FormView;

/**
 * A form about a matter on a page of its own.
 *
 * @param action where it is sent
 * @param back the matter's page
 */
public record AskView(FormView form, String action, String back) {}
