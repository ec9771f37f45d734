package org.linli.api.calendar;

import org.linli.api.event.Event;

/**
 * The working days of a year have changed: deadlines are computed anew.
 *
 * @param year the year, as 2026
 */
public record CalendarChanged(int year) implements Event {}
