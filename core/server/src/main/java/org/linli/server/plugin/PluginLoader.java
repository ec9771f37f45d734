package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.PluginClassLoader;

/**
 * The class loader of one plugin: the API first, then the plugin itself, then what the plugins that it uses have in
 * their packages {@code open}.
 */
final class PluginLoader extends PluginClassLoader {

    private static final int CLASS_BYTES_MAX = 16 * 1024 * 1024;

    private final String openPackage;
    private final List<PluginLoader> used;
    private final ProtectionDomain domain;
    private final AtomicInteger classes = new AtomicInteger();
    private volatile boolean ended;

    PluginLoader(Descriptor descriptor, Path classes, ClassLoader parent, List<PluginLoader> used) {
        // without PF4J's manager: what it would be asked for, the classes of needed plugins, is answered here
        super(null, new DefaultPluginDescriptor(), parent, ClassLoadingStrategy.APD);
        this.openPackage = descriptor.basePackage() + ".open.";
        this.used = List.copyOf(used);
        addFile(classes.toFile());
        this.domain = new ProtectionDomain(new CodeSource(getURLs()[0], (Certificate[]) null), null);
    }

    /**
     * Defines the class in a domain that does not name this loader, as that of the platform's loaders does: threads,
     * loaders and much else that the host makes while a plugin's code is on the stack remember its domain for ever.
     */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var file = findResource(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (var opened = file.openStream()) {
            var bytes = opened.readNBytes(CLASS_BYTES_MAX);
            classes.incrementAndGet();
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
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

    /** How many classes it has defined. */
    int classes() {
        return classes.get();
    }

    boolean ended() {
        return ended;
    }

    void letGo() {
        ended = true;
        ResourceBundle.clearCache(this);
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
