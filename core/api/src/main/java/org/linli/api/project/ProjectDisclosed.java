package org.linli.api.project;

import org.linli.api.event.Event;

/** A project has got a public page. */
public record ProjectDisclosed(long projectId) implements Event {}
