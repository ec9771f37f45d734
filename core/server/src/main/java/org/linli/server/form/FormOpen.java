package org.linli.server.form;

import java.util.List;

/**
 * What stands first in a form.
 *
 * @param questions how many fields are to be seen
 * @param wrongs every refusal, with the way to its field
 * @param rows whether buttons that change rows come before the one that sends the form
 * @param draft whether the browser keeps what is typed
 */
public record FormOpen(FormTokens tokens, long questions, List<Wrong> wrongs, boolean rows, Draft draft) {

    public FormOpen {
        wrongs = List.copyOf(wrongs);
    }

    /** Whether the browser keeps a draft: of a blank form, or beside what the server has given back. */
    public enum Draft {
        NONE,
        BLANK,
        TYPED
    }

    /** Whether a draft is that of somebody who has not signed in: it lasts as long as the window. */
    public boolean anonymous() {
        return tokens.person().isEmpty();
    }

    /**
     * A line of the summary of refusals.
     *
     * @param fieldId the id of the field's control, or "" where it belongs to the whole form
     * @param label the field's label, or ""
     */
    public record Wrong(String fieldId, String label, String text) {}
}
