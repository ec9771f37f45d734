package org.linli.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.linli.api.access.Access;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Route;
import org.linli.server.web.Served;
import org.linli.server.words.Bundles;

/**
 * What every plugin is held to: it is stopped and started again and again while its site is served. Stopped, its pages
 * are out with words and the core's go on; requests under way are answered or told so; its class loader is collected.
 */
public final class StopsAndStarts {

    private static final int COLLECTIONS_MAX = 40;
    private static final int CALLERS = 2;
    private static final int DAY_EVERY = 10;
    private static final String OUT = Bundles.core().in(Bundles.CHINESE).text("error.plugin-out.title");

    private final TestSite site;
    private final String plugin;
    private final List<String> pages;
    private final List<String> corePages;
    private final Visitor visitor;
    private final List<Visitor> passersBy;

    public StopsAndStarts(TestSite site, String plugin) {
        this.site = site;
        this.plugin = plugin;
        this.pages = pages(plugin);
        this.corePages = pages(Served.CORE);
        this.visitor = site.visitor();
        this.passersBy = Stream.generate(site::visitor).limit(CALLERS).toList();
    }

    /** Uses it in ways of its own, does its jobs now and then, stops it, starts it; so many times. */
    public void hold(int rounds, Use use) throws Exception {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int round = 0; round < rounds; round++) {
            use.use(round);
            if (round % DAY_EVERY == 0) {
                site.nextDay();
            }
            site.clock().move(Duration.ofHours(1)); // who was throttled may try again
            loaders.add(new WeakReference<>(catalogue().owners().get(plugin).loader()));
            stopUnderRequests();
            isOut();
            assertThat(OpenFiles.below(site.folder().resolve("work")))
                    .as("jars of what was stopped")
                    .isEmpty();
            if (round == 0 || round == rounds - 1) {
                areCollected(loaders);
            }
            site.linli().plugins().start(plugin);
            for (var page : pages) {
                assertThat(visitor.get(page).statusCode()).as(page).isLessThan(500);
            }
        }
    }

    private static void areCollected(List<WeakReference<ClassLoader>> loaders) {
        for (int round = 0; round < loaders.size(); round++) {
            assertThat(isCollected(loaders.get(round)))
                    .as("class loader of round %d collected", round)
                    .isTrue();
        }
    }

    /** A day's use of the plugin. */
    @FunctionalInterface
    public interface Use {
        void use(int round) throws Exception;
    }

    /** Whether nothing holds it, after a bounded number of collections. */
    public static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < COLLECTIONS_MAX && !reference.refersTo(null); i++) {
            System.gc();
            System.runFinalization();
        }
        return reference.refersTo(null);
    }

    private void stopUnderRequests() throws Exception {
        var stopped = new AtomicBoolean();
        var begun = new CountDownLatch(CALLERS);
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var found = passersBy.stream()
                    .map(each -> callers.submit(() -> faults(each, begun, stopped)))
                    .toList();
            begun.await();
            site.linli().plugins().stop(plugin);
            stopped.set(true);
            for (var each : found) {
                assertThat(each.get(1, TimeUnit.MINUTES))
                        .as("faults under a stop")
                        .isEmpty();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** What a visitor is answered meanwhile that nobody should be. */
    private Set<String> faults(Visitor visitor, CountDownLatch begun, AtomicBoolean stopped) {
        var faults = new TreeSet<String>();
        boolean more = true;
        while (more) {
            more = !stopped.get();
            for (var page : pages) {
                int status = visitor.get(page).statusCode();
                if (status >= 500 && status != 503) {
                    faults.add(page + " " + status);
                }
            }
            for (var page : corePages) {
                int status = visitor.get(page).statusCode();
                if (status >= 500) {
                    faults.add(page + " " + status);
                }
            }
            begun.countDown();
        }
        return faults;
    }

    private void isOut() {
        for (var page : pages) {
            var out = visitor.get(page);
            assertThat(out.statusCode()).as(page).isEqualTo(503);
            assertThat(out.headers().firstValue("Retry-After")).as(page).isPresent();
            assertThat(out.body()).as(page).contains(OUT);
        }
        for (var page : corePages) {
            assertThat(visitor.get(page).statusCode()).as(page).isLessThan(500);
        }
        assertThat(visitor.get("/health").body()).contains("{\"id\":\"" + plugin + "\",\"state\":\"stopped\"}");
    }

    private List<String> pages(String owner) {
        return catalogue().routes().stream()
                .filter(route -> route.owner().equals(owner) && route.method().equals("GET"))
                .filter(route -> route.access() instanceof Access.Everyone)
                .map(Route::path)
                .filter(path -> !path.contains("{") && !path.contains("."))
                .toList();
    }

    private Catalogue catalogue() {
        return site.linli().plugins().catalogue();
    }
}
