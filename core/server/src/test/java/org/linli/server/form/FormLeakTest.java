package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.form.Form;
import org.linli.server.words.Bundles;

/** A form holds on to nothing of the plugin that declared it. */
class FormLeakTest {

    private static final int LOADERS = 20;
    private static final int COLLECTIONS_MAX = 50;

    private final FormReader reader =
            new FormReader(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void theClassLoaderOfAFormThatWasReadAndShownIsCollected() throws Exception {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int i = 0; i < LOADERS; i++) {
            loaders.add(use());
        }

        for (int i = 0; i < COLLECTIONS_MAX && anyHeld(loaders); i++) {
            System.gc();
        }

        assertThat(loaders).allMatch(loader -> loader.get() == null);
    }

    private static boolean anyHeld(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().anyMatch(loader -> loader.get() != null);
    }

    private WeakReference<ClassLoader> use() throws Exception {
        var loader = new PluginLike();
        var type = loader.loadClass(Registration.class.getName()).asSubclass(Record.class);
        assertThat(type.getClassLoader()).isSameAs(loader);
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            use(Form.of(type, "registration"));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return new WeakReference<>(loader);
    }

    private void use(Form<?> form) {
        assertThat(reader.read(form, Typed.with()).value()).isPresent();
        var refused = reader.read(form, Typed.with("name", "", "since", "3026-01-01"));
        assertThat(refused.refusals()).hasSize(2);
        var context = new FormContext(Bundles.core().in(Bundles.CHINESE), new FormTokens("", "", ""), Typed.FILES, 0);
        var page = FormPage.refused(form, context, Typed.with(), refused.refusals());
        page.content("/").writeTo(new OwaspHtmlTemplateOutput(new StringOutput()));
        assertThat(JsonSchema.of(form)).isNotEmpty();
    }

    /** Loads the registration's classes by itself, everything else from above. */
    private static final class PluginLike extends ClassLoader {

        private PluginLike() {
            super(Registration.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Registration.class.getName())) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                var content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
