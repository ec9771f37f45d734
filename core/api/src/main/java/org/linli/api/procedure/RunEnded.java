package org.linli.api.procedure;

import org.linli.api.event.Event;

/**
 * A run has reached an end.
 *
 * @param runId the run
 * @param procedure the procedure's key
 * @param step key of the end
 */
public record RunEnded(long runId, String procedure, String step) implements Event {}
