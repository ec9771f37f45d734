package org.linli.api.form;

/** One option of a choice: the value that is sent, and the words that are shown. */
public record Choice(String value, String label) {}
