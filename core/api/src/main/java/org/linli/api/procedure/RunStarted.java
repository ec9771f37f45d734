package org.linli.api.procedure;

import org.linli.api.event.Event;

/** A run has begun. */
public record RunStarted(long runId, String procedure, String step, long undertakerId) implements Event {}
