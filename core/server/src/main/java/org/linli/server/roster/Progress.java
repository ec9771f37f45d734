package org.linli.server.roster;

import org.linli.server.roster.StoredRoster.Counts;

/**
 * A step of an import.
 *
 * @param from the rows that were dealt with before
 * @param to the rows that are dealt with now
 * @param counts what became of those between
 * @param silentUntil till then whoever works is taken for alive
 */
record Progress(long from, long to, Counts counts, long silentUntil) {}
