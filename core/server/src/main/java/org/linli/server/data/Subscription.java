package org.linli.server.data;

import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;

/**
 * Who takes one type of events.
 *
 * @param key names it for ever among its owner's
 * @param loader the context class loader while the handler runs
 * @param json the owner's
 */
record Subscription<E extends Event>(
        String owner, String key, Class<E> type, EventHandler<E> handler, ClassLoader loader, OwnerJson json) {

    /** Hands over one event; throws what the handler throws. */
    void hand(String payload) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            handler.on(json.read(payload, type));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String toString() {
        return owner + "/" + key;
    }
}
