package org.linli.api.project;

import org.linli.api.event.Event;

/**
 * A project has got a public page.
 *
 * @param projectId the project
 */
public record ProjectDisclosed(long projectId) implements Event {}
