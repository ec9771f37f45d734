package org.linli.server.data;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.event.Event;

/**
 * Who takes one type of events.
 *
 * @param key names it for ever among its owner's
 * @param loader the context class loader while the taker runs
 * @param json the owner's
 */
record Subscription<E extends Event>(
        String owner, String key, Class<E> type, Consumer<Supplier<E>> taker, ClassLoader loader, OwnerJson json) {

    /** Hands over one event; throws what the taker throws. */
    void hand(String payload) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            taker.accept(() -> json.read(payload, type));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String toString() {
        return owner + "/" + key;
    }
}
