package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The record in which a plugin declares its settings, loaded for a moment and let go of, whether it runs or not. */
final class SettingsClass {

    /** Its constraints and types may be the plugin's own code. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private SettingsClass() {}

    /** Throws when there is no such record. The work must keep nothing of the class. */
    static <T> T read(PluginFile file, Function<Class<? extends Record>, T> work) throws ReflectiveOperationException {
        var descriptor = file.descriptor().orElseThrow();
        var api = new ApiLoader(SettingsClass.class.getClassLoader());
        try (var loader = new PluginLoader(descriptor, file.path(), api, List.of())) {
            var type = Class.forName(descriptor.settings(), false, loader).asSubclass(Record.class);
            var given = new AtomicReference<T>();
            TimeLimit.run("settings of " + file.id(), LIMIT, loader, () -> given.set(work.apply(type)));
            return given.get();
        } catch (LinkageError | ClassCastException | PluginFailure e) {
            throw new ReflectiveOperationException(e.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
