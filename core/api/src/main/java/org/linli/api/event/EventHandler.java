package org.linli.api.event;

/**
 * Takes events of one kind. Called at least once for each, in order; what it throws is logged and tried again, at most
 * ten times, then set aside.
 */
@FunctionalInterface
public interface EventHandler<E extends Event> {

    /** Takes one event; may be called again with the same. */
    void on(E event);
}
