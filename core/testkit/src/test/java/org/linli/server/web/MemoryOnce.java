package org.linli.server.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Forms that were taken, in memory. */
final class MemoryOnce implements Once {

    private record Taken(String inputHash, String location) {}

    private final Map<String, Taken> taken = new ConcurrentHashMap<>();

    @Override
    public Optional<String> replay(Handle handle, Sending sending) {
        var before = taken.get(key(sending));
        if (before != null && !before.inputHash().equals(sending.inputHash())) {
            throw new OnceDiffers();
        }
        return Optional.ofNullable(before).map(Taken::location);
    }

    @Override
    public void record(Handle handle, Sending sending, String location) {
        taken.put(key(sending), new Taken(sending.inputHash(), location));
    }

    private static String key(Sending sending) {
        return sending.actor() + ' ' + sending.route() + ' ' + sending.key();
    }
}
