package org.linli.api.procedure;

import org.linli.api.event.Event;

/** The deadline of a step is near; published once for each stay at the step. {@code dueAt} is in epoch milliseconds. */
public record RunDueSoon(long runId, String procedure, String step, long undertakerId, long dueAt) implements Event {}
