package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.server.data.left.PluginWork;
import org.linli.testkit.EachDatabase;

@EachDatabase
@Timeout(120)
class ForgetTest {

    private static final int TIMES = 5;
    private static final int COLLECTIONS_MAX = 50;

    private final Database database;

    ForgetTest(Database database) {
        this.database = database;
    }

    @Test
    void nothingRemembersTheClassesOfAPluginThatWasForgotten() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (Outbox outbox = new Outbox(database);
                Jobs jobs = new Jobs(database)) {
            outbox.start();
            jobs.start();
            for (int i = 0; i < TIMES; i++) {
                loaders.add(new WeakReference<>(
                        used(new PluginWork.Lent(database, outbox, jobs, new ArrayList<>())), gone));
            }
            int collected = 0;
            for (int i = 0; i < COLLECTIONS_MAX && collected < TIMES; i++) {
                System.gc();
                if (gone.remove(100) != null) {
                    collected++;
                }
            }
            assertThat(loaders).allMatch(loader -> loader.refersTo(null));
        }
    }

    @Test
    void theDataOfAPluginThatWasForgottenIsDead() {
        Data data = database.lend("gone");
        data.read(handle -> 1);
        database.giveBack(data);

        assertThatThrownBy(() -> data.read(handle -> 1)).hasMessageContaining("gone has been stopped");
        assertThat(database.lend("gone").<Integer, RuntimeException>read(handle -> 1))
                .isEqualTo(1);
    }

    private ClassLoader used(PluginWork.Lent lent) throws Exception {
        URLClassLoader loader = new OwnFirst();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            @SuppressWarnings("unchecked")
            Consumer<Object> work = (Consumer<Object>) loader.loadClass(PluginWork.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(work.getClass()).isNotEqualTo(PluginWork.class);
            work.accept(lent);
        } finally {
            thread.setContextClassLoader(before);
            lent.ends().forEach(Runnable::run);
            loader.close();
        }
        return loader;
    }

    /** Loads the plugin's classes itself, but for what it is lent. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst() {
            super(new URL[] {
                PluginWork.class.getProtectionDomain().getCodeSource().getLocation()
            });
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = name.startsWith(PluginWork.class.getPackageName()) && !name.endsWith("$Lent");
            if (own) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }
}
