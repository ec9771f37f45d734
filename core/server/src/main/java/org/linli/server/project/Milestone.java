package org.linli.server.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a project means to reach by a day.
 *
 * @param doneOn the day on which it was reached
 * @param note what shows that it was, or ""
 */
public record Milestone(long id, String title, LocalDate plannedOn, Optional<LocalDate> doneOn, String note) {}
