package org.linli.server.web;

/**
 * An error as a page shows it, at the template {@code error.jte}.
 *
 * @param status the HTTP status, as 404
 * @param title what happened, in words
 * @param text what one can do now, in words
 * @param reference the number to give when asking for help, or ""
 */
public record ErrorView(int status, String title, String text, String reference) {}
