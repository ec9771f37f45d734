package org.linli.server.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The parent of every plugin's class loader: the Java platform, and of the host only what the API consists of. It keeps
 * plugins from leaning on the server by mistake; it is no sandbox.
 */
final class ApiLoader extends ClassLoader {

    private static final List<String> ALLOWED =
            List.of("org.linli.api.", "org.jdbi.", "gg.jte.", "org.slf4j.", "jakarta.validation.");

    private final ClassLoader host;

    ApiLoader(ClassLoader host) {
        super(getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (ALLOWED.stream().anyMatch(name::startsWith)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
