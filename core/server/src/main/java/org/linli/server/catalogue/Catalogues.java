package org.linli.server.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.catalogue.Index.Entry;
import org.linli.server.district.District;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogues that district.yml names, read on a thread of their own, one at a time, since a stick or a server may
 * keep who reads it waiting.
 */
public final class Catalogues implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Looks looks;
    private final Semaphore free = new Semaphore(1);
    private final ExecutorService reader = Executors.newCachedThreadPool(Catalogues::thread); // bounded by free

    public Catalogues(Data data, Clock clock, District district) {
        this.looks = new Looks(data, clock, district);
    }

    District district() {
        return looks.district();
    }

    List<Look> looks() {
        return looks.all();
    }

    /** Begins to read them all, unless something is being read. */
    void begin() {
        try {
            start(looks::read);
        } catch (Refused busy) {
            LOG.info("The catalogues are being read already");
        }
    }

    /** Reads them all and waits a while for the end; gives whether it came. Throws Refused when something is read. */
    boolean lookNow() {
        return awaited(start(looks::read)).isPresent();
    }

    /**
     * Fetches the jar with this hash and lends it to somebody who keeps it; gives what that one gives. Throws Refused
     * when it does not come, or not in time, or is not what its index says.
     */
    String fetch(String hash, Function<Path, String> keeper) {
        for (var look : looks()) {
            var entry = look.index().flatMap(index -> index.jar(hash));
            if (entry.isPresent()) {
                return awaited(start(() -> kept(look.place(), entry.get(), keeper)))
                        .orElseThrow(() -> Refused.because("", "plugin.catalogue.slow", PATIENCE.toSeconds()));
            }
        }
        throw new NotFound("jar " + hash);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    private <T> Future<T> start(Callable<T> work) {
        if (!free.tryAcquire()) {
            throw Refused.because("", "plugin.catalogue.busy");
        }
        return reader.submit(() -> {
            try {
                return work.call();
            } finally {
                free.release();
            }
        });
    }

    private static <T> Optional<T> awaited(Future<T> work) {
        try {
            return Optional.of(work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String kept(String place, Entry entry, Function<Path, String> keeper) throws IOException {
        var folder = Files.createTempDirectory("linli-catalogue");
        try {
            var jar = fetched(place, entry, folder);
            try {
                return keeper.apply(jar);
            } finally {
                Files.delete(jar);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static Path fetched(String place, Entry entry, Path folder) {
        try {
            return new Source(place).bring(entry, folder);
        } catch (IOException unreachable) {
            var why = Looks.trouble(place, unreachable);
            throw Refused.because("", why.key(), why.args().toArray());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "linli-catalogues", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
