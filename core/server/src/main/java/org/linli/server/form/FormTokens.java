package org.linli.server.form;

/**
 * The hidden fields of every form, and whose it is.
 *
 * @param csrf proves that the form was shown to the one who sends it
 * @param once the idempotency key: a form sent twice with it is taken once; a refused form keeps it
 * @param person under whose name the browser keeps a draft, or "" for who has not signed in
 */
public record FormTokens(String csrf, String once, String person) {

    public static final String CSRF_FIELD = "_csrf";
    public static final String ONCE_FIELD = "_once";

    /** The buttons that add or remove a row; what they say is no value of the form. */
    public static final String ROWS_FIELD = "_rows";
}
