package org.linli.api.procedure;

import org.linli.api.event.Event;

/** A move was made, by a person or by the engine. */
public record RunMoved(long runId, String procedure, String move, String from, String to, long undertakerId)
        implements Event {}
