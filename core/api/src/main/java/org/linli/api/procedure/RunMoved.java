package org.linli.api.procedure;

import org.linli.api.event.Event;

/**
 * A move was made, by a person or by the engine.
 *
 * @param runId the run
 * @param procedure the procedure's key
 * @param move the move's key
 * @param from key of the step it left
 * @param to key of the step it came to; may be the same
 * @param undertakerId the organization in charge from then on, or 0
 */
public record RunMoved(long runId, String procedure, String move, String from, String to, long undertakerId)
        implements Event {}
