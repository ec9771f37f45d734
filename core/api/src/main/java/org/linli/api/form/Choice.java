package org.linli.api.form;

/**
 * One option of a choice: the value that is sent, and the words that are shown.
 *
 * @param value as the form sends it
 * @param label in the reader's language
 */
public record Choice(String value, String label) {}
