package org.linli.server.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.event.Event;
import org.linli.api.event.Events;

/** Events in memory, delivered when the test says so. */
final class QueuedEvents implements Services.Bus {

    private final Deque<Event> waiting = new ArrayDeque<>();
    private final Map<String, Subscription<?>> subscriptions = new LinkedHashMap<>();

    @Override
    public Events events(String owner) {
        return (handle, event) -> waiting.add(event);
    }

    @Override
    public <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, Consumer<Supplier<E>> taker) {
        var subscription = new Subscription<>(type, taker);
        subscriptions.put(owner + "/" + key, subscription);
        return () -> subscriptions.remove(owner + "/" + key, subscription);
    }

    int subscribers() {
        return subscriptions.size();
    }

    void deliver() {
        while (!waiting.isEmpty()) {
            var event = waiting.remove();
            subscriptions.values().forEach(each -> each.take(event));
        }
    }

    private record Subscription<E extends Event>(Class<E> type, Consumer<Supplier<E>> taker) {

        void take(Event event) {
            if (type.isInstance(event)) {
                taker.accept(() -> type.cast(event));
            }
        }
    }
}
