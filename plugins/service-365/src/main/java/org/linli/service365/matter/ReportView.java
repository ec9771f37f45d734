package org.linli.service365.matter;

import org.linli.api.form.FormView;

/**
 * The form with which a matter is filed.
 *
 * @param action where it is sent
 * @param replyDays working days within which an answer is promised
 */
public record ReportView(FormView form, String action, int replyDays) {}
