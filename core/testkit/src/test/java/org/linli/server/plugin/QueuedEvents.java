package org.linli.server.plugin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;

/** Events in memory, delivered when the test says so. */
final class QueuedEvents implements Services.Bus {

    private final Deque<Event> waiting = new ArrayDeque<>();
    private final List<Subscription<?>> subscriptions = new ArrayList<>();

    @Override
    public Events events(String owner) {
        return (handle, event) -> waiting.add(event);
    }

    @Override
    public <E extends Event> void subscribe(String owner, String key, Class<E> type, EventHandler<E> handler) {
        subscriptions.add(new Subscription<>(owner, type, handler));
    }

    @Override
    public void unsubscribe(String owner) {
        subscriptions.removeIf(each -> each.owner().equals(owner));
    }

    int subscribers() {
        return subscriptions.size();
    }

    void deliver() {
        while (!waiting.isEmpty()) {
            var event = waiting.remove();
            subscriptions.forEach(each -> each.take(event));
        }
    }

    private record Subscription<E extends Event>(String owner, Class<E> type, EventHandler<E> handler) {

        void take(Event event) {
            if (type.isInstance(event)) {
                handler.on(type.cast(event));
            }
        }
    }
}
