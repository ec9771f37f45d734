package org.linli.server.form;

import java.util.List;

/**
 * What stands first in a form.
 *
 * @param questions how many fields are to be seen
 * @param wrongs every refusal, with the way to its field
 * @param rows whether buttons that change rows come before the one that sends the form
 */
public record FormOpen(FormTokens tokens, long questions, List<Wrong> wrongs, boolean rows) {

    public FormOpen {
        wrongs = List.copyOf(wrongs);
    }

    /**
     * A line of the summary of refusals.
     *
     * @param fieldId the id of the field's control, or "" where it belongs to the whole form
     * @param label the field's label, or ""
     */
    public record Wrong(String fieldId, String label, String text) {}
}
