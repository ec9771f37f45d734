package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.PluginClassLoader;

/**
 * The class loader of one plugin: the API first, then the plugin itself, then what the plugins that it uses have in
 * their packages {@code open}.
 */
final class PluginLoader extends PluginClassLoader {

    private final String openPackage;
    private final List<PluginLoader> used;

    PluginLoader(Descriptor descriptor, Path classes, ClassLoader parent, List<PluginLoader> used) {
        // without PF4J's manager: what it would be asked for, the classes of needed plugins, is answered here
        super(null, new DefaultPluginDescriptor(), parent, ClassLoadingStrategy.APD);
        this.openPackage = descriptor.basePackage() + ".open.";
        this.used = List.copyOf(used);
        addFile(classes.toFile());
    }

    @Override
    protected Class<?> loadClassFromDependencies(String name) {
        for (var other : used) {
            if (name.startsWith(other.openPackage)) {
                try {
                    return other.loadClass(name);
                } catch (ClassNotFoundException notThere) {
                    return null;
                }
            }
        }
        return null;
    }

    @Override
    protected URL findResourceFromDependencies(String name) {
        return null;
    }

    @Override
    protected Collection<URL> findResourcesFromDependencies(String name) {
        return List.of();
    }

    void letGo() {
        ResourceBundle.clearCache(this);
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
