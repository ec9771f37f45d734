package org.linli.api.procedure;

import org.linli.api.event.Event;

/** A run has reached an end. */
public record RunEnded(long runId, String procedure, String step) implements Event {}
