package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** The record in which a plugin declares its settings, loaded for a moment and let go of, whether it runs or not. */
final class SettingsClass {

    private SettingsClass() {}

    /** Throws when there is no such record. The work must keep nothing of the class. */
    static <T> T read(PluginFile file, Function<Class<? extends Record>, T> work) throws ReflectiveOperationException {
        var descriptor = file.descriptor().orElseThrow();
        var api = new ApiLoader(SettingsClass.class.getClassLoader());
        try (var loader = new PluginLoader(descriptor, file.path(), api, List.of())) {
            return work.apply(
                    Class.forName(descriptor.settings(), false, loader).asSubclass(Record.class));
        } catch (LinkageError | ClassCastException e) {
            throw new ReflectiveOperationException(e.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
