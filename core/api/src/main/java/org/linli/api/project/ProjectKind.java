package org.linli.api.project;

import org.linli.api.procedure.Procedure;

/**
 * A kind of project. Its words are at {@code project.kind.<key>}.
 *
 * @param key {@code <plugin id>.<kind>}
 * @param procedure the steps that a project of this kind takes; it is registered with the kind
 */
public record ProjectKind(String key, Procedure procedure) {}
