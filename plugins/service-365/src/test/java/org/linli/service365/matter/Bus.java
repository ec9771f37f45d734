package org.linli.service365.matter;

import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;
import org.linli.server.data.Outbox;
import org.linli.server.plugin.Services;

/** The outbox, lent to the host. */
record Bus(Outbox outbox) implements Services.Bus {

    @Override
    public Events events(String owner) {
        return outbox.events(owner);
    }

    @Override
    public <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, EventHandler<E> handler) {
        return outbox.subscribe(owner, key, type, handler);
    }
}
