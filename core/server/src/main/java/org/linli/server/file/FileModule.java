package org.linli.server.file;

import java.time.Duration;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.limit.Isolation;
import org.linli.server.plugin.Catalogue;

/** Brings the files: their addresses, and the job that clears away what was staged and never kept. */
public final class FileModule implements LinliPlugin {

    private static final Duration REMOVAL_PAUSE = Duration.ofHours(1);

    private final FileStore store;
    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;

    public FileModule(FileStore store, Supplier<Catalogue> catalogue, Isolation isolation) {
        this.store = store;
        this.catalogue = catalogue;
        this.isolation = isolation;
    }

    @Override
    public void setup(Setup to) {
        to.routes(new FilePages(store, catalogue, isolation));
        to.every("files-remove-expired", REMOVAL_PAUSE, store::removeExpired);
    }
}
