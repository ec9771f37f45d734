package org.linli.api.project;

import org.linli.api.event.Event;

/**
 * A project has risen or fallen by one rung.
 *
 * @param projectId the project
 * @param from name of the {@link Rung} it stood on
 * @param to name of the one it stands on now
 */
public record ProjectRungChanged(long projectId, String from, String to) implements Event {}
