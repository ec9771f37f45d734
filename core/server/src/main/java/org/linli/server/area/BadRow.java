package org.linli.server.area;

import org.linli.api.refusal.Refusal;

/**
 * A row that an import did not take.
 *
 * @param file the file's name
 * @param line the line in the file on which the row begins, from 1
 * @param text what stood in it
 */
public record BadRow(String file, long line, Refusal reason, String text) {}
