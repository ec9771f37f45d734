package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/**
 * A plugin is swapped again and again while clients read and write. {@code -Dlinli.swaps=50 -Dlinli.clients=32} and
 * {@code -Dlinli.swaps=300} for the drills.
 */
@Timeout(3_600)
class SwapUnderLoadTest {

    private static final int SWAPS = Integer.getInteger("linli.swaps", 5);
    private static final int CLIENTS = Integer.getInteger("linli.clients", 8);
    private static final int MEASURED_FROM = 20;

    @TempDir
    Path folder;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();
    private final ConcurrentSkipListSet<String> acknowledged = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> faults = new ConcurrentSkipListSet<>();

    @EachDatabase
    void nobodyIsAnsweredAFaultNoActIsLostAndNoVersionStays(FreshDatabases databases) throws Exception {
        var classes = PluginJar.notices(folder).compiled();
        var descriptor = Files.readString(classes.resolve(Descriptor.FILE)).replace("1.2.0", "%s");
        try (var site = TestSite.with(classes, databases, false)) {
            var editions = Editions.of(classes, folder, descriptor);
            var clients = Executors.newFixedThreadPool(CLIENTS);
            var begun = new CountDownLatch(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.execute(() -> use(site.visitor(), number, begun));
            }
            begun.await();
            var loaders = swapped(site, editions);
            done.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            assertThat(faults).isEmpty();
            assertThat(stored(site)).isEqualTo(acknowledged);
            site.until("core", handle -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.refersTo(null));
            });
            System.out.println(SWAPS + " swaps under " + CLIENTS + " clients, " + answers.get() + " answers, "
                    + acknowledged.size() + " acts; " + holds());
        }
    }

    /** Swaps, and gives the loaders of all versions but the last. */
    private List<WeakReference<ClassLoader>> swapped(TestSite site, Editions editions) {
        var host = site.linli().plugins();
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int swap = 1; swap <= SWAPS; swap++) {
            loaders.add(
                    new WeakReference<>(host.catalogue().owners().get("notices").loader()));
            int before = answers.get();
            host.install(editions.jar(swap));
            while (answers.get() < before + CLIENTS && faults.isEmpty()) {
                Thread.onSpinWait();
            }
            if (swap == MEASURED_FROM) {
                System.gc();
                System.out.println("after " + swap + " swaps: " + holds());
            }
        }
        return loaders;
    }

    private void use(Visitor visitor, int client, CountDownLatch begun) {
        for (int round = 0; !done.get(); round++) {
            var title = client + "-" + round;
            var sent = visitor.postJson("/notices", "{\"title\":\"" + title + "\"}")
                    .statusCode();
            if (sent == 201) {
                acknowledged.add(title);
            } else {
                faults.add("act " + sent);
            }
            for (var page : List.of("/notices/7", "/notices", "/")) {
                int status = visitor.get(page).statusCode();
                if (status != 200) {
                    faults.add(page + " " + status);
                }
                answers.incrementAndGet();
            }
            begun.countDown();
        }
    }

    private static Set<String> stored(TestSite site) {
        return site.data("core")
                .read(handle -> handle.select("select title from notices_notice")
                        .mapTo(String.class)
                        .set());
    }

    /** What the process holds: classes, metaspace, open files. */
    private static String holds() {
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        var files = new File("/proc/self/fd").list();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() + " classes, metaspace "
                + metaspace / 1024 + " KB, " + (files == null ? 0 : files.length) + " open files";
    }
}
