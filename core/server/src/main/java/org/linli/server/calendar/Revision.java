package org.linli.server.calendar;

import java.time.Instant;

/**
 * A year as somebody entered it.
 *
 * @param sequence counts the revisions of the year from 1
 * @param memberId who entered it
 */
record Revision(HolidayYear year, int sequence, long memberId, Instant at) {}
