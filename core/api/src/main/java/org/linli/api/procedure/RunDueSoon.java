package org.linli.api.procedure;

import org.linli.api.event.Event;

/**
 * The deadline of a step is near; published once for each stay at the step. {@code dueAt} is in epoch milliseconds.
 *
 * @param runId the run
 * @param procedure the procedure's key
 * @param step key of the step
 * @param undertakerId the organization in charge, or 0
 * @param dueAt the deadline, epoch milliseconds
 */
public record RunDueSoon(long runId, String procedure, String step, long undertakerId, long dueAt) implements Event {}
