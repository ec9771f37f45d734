package org.linli.api.access;

/**
 * Something that a role may allow. Its words are at the message keys {@code permission.<key>}.
 *
 * @param key {@code <owner>.<noun>.<verb>}, as {@code service-365.matter.answer}
 */
public record Permission(String key) {}
