package org.linli.api.words;

/**
 * A word by its key, as an argument of another text: it is said in the reader's language where the text is shown.
 *
 * @param key its message key
 */
public record Word(String key) {}
