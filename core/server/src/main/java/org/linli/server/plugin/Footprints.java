package org.linli.server.plugin;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What the JVM can tell of each plugin's size: classes and threads. Its share of the memory it cannot tell. */
public final class Footprints {

    private static final int LOADERS_MAX = 50;

    private final Map<String, List<WeakReference<PluginLoader>>> loaders = new ConcurrentHashMap<>();

    /**
     * A plugin in the machine.
     *
     * @param classes that it has loaded
     * @param threads that run its code or were begun by it
     * @param leftLoaders of its runs that have ended, that something still holds
     * @param leftThreads of those
     */
    public record Footprint(int classes, int threads, int leftLoaders, int leftThreads) {}

    void began(String id, PluginLoader loader) {
        loaders.compute(id, (key, known) -> {
            var kept = new ArrayList<WeakReference<PluginLoader>>();
            if (known != null) {
                known.stream()
                        .filter(each -> !each.refersTo(null))
                        .skip(Math.max(0, known.size() - LOADERS_MAX))
                        .forEach(kept::add);
            }
            kept.add(new WeakReference<>(loader));
            return List.copyOf(kept);
        });
    }

    public Footprint of(String id) {
        var alive = loaders.getOrDefault(id, List.of()).stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .toList();
        var left = alive.stream().filter(PluginLoader::ended).toList();
        var now = alive.stream().filter(each -> !each.ended()).toList();
        int classes = now.stream().mapToInt(PluginLoader::classes).sum();
        return new Footprint(classes, threads(now), left.size(), threads(left));
    }

    /** A thread has the loader of whoever began it, unless told otherwise. */
    private static int threads(List<PluginLoader> of) {
        return (int) Arrays.stream(all())
                .filter(Objects::nonNull)
                .filter(thread -> of.contains(thread.getContextClassLoader()))
                .count();
    }

    private static Thread[] all() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var threads = new Thread[group.activeCount() * 2 + 8];
        group.enumerate(threads);
        return threads;
    }
}
