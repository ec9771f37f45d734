package org.linli.api.form;

import gg.jte.Content;
import java.util.List;

/** A form as it is shown: blank, filled in beforehand, or refused with what was typed kept. */
public interface FormView {

    /** Gives a field, or a row's as {@code rows.inner}, its options; a text or number field so becomes a select. */
    FormView options(String field, List<Choice> options);

    /** Fills a field in beforehand, unless something was typed already. */
    FormView value(String field, String value);

    /** What stands in the field now, or "". */
    String value(String field);

    /** The whole form: token, fields with labels, help and refusals, and the button; sent to this address by POST. */
    Content content(String action);

    /** Only the fields named, for a template that lays them out itself. */
    Content fields(String... names);

    /** The start of the form element with its tokens, and the refusals that belong to no field. */
    Content open(String action);

    /** The button and the end of the form element. */
    Content close();

    /** Whether it is shown again because something could not be taken. */
    boolean refused();
}
