package org.linli.server.list;

/**
 * Filters, order and columns of a list that a person keeps.
 *
 * @param name "" for the columns with which this person begins
 * @param query as in the address
 */
public record SavedView(long id, String name, String query) {}
