package org.linli.api.procedure;

/**
 * A move that a step allows.
 *
 * @param key its key within the procedure, as {@code hand-over}; words at {@code <procedure>.move.<key>}
 * @param to the step it leads to; may be the same
 * @param who who may make it
 * @param reasonRequired whether a reason must be given
 */
public record Move(String key, String to, Who who, boolean reasonRequired) {}
