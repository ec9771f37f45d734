package org.linli.api.procedure;

import org.linli.api.event.Event;

/**
 * A run has begun.
 *
 * @param runId the run
 * @param procedure the procedure's key
 * @param step key of the first step
 * @param undertakerId the organization in charge, or 0
 */
public record RunStarted(long runId, String procedure, String step, long undertakerId) implements Event {}
