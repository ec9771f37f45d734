package org.linli.server.rights;

import org.linli.api.data.Data;
import org.linli.server.data.CountAnewDao;

/**
 * Brings the search indexes together anew after something was erased: until then they hold, unseen, what was removed.
 * That it is to be done is stored, so that it is not forgotten when the site ends.
 */
public final class Compaction {

    private static final String KEY = "search-compaction";

    private final Data data;
    private final Runnable work;

    public Compaction(Data data, Runnable work) {
        this.data = data;
        this.work = work;
    }

    /** Says that something was erased; it may have been counted. */
    void ask() {
        data.act(handle -> {
            CountAnewDao.all(handle);
            new ErasureDao(handle).mark(KEY);
            return KEY;
        });
    }

    /** Does it, when it was asked for. */
    void run() {
        if (data.read(handle -> new ErasureDao(handle).marked(KEY))) {
            work.run();
            data.act(handle -> {
                new ErasureDao(handle).unmark(KEY);
                return KEY;
            });
        }
    }
}
