package org.linli.service365.matter;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.event.Event;
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
    public <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, Consumer<Supplier<E>> taker) {
        return outbox.subscribe(owner, key, type, taker);
    }
}
