package org.linli.server.demo;

import org.linli.api.data.Data;

/** The mark of a data folder that was created as a demonstration; set once, when the folder is new, and never later. */
public final class SiteMark {

    private static final String CREATED = "created";
    private static final String DEMONSTRATION = "demonstration";
    private static final String FILLING = "filling";
    private static final String READY = "ready";

    private final Data data;

    public SiteMark(Data data) {
        this.data = data;
    }

    /** Marks a new data folder; whether it is new and shall be filled now. */
    public boolean begin(boolean demonstration, long nowMillis) {
        return data.act(handle -> {
            if (!SiteDao.value(handle, CREATED).isEmpty()) {
                return false;
            }
            SiteDao.put(handle, CREATED, Long.toString(nowMillis));
            if (demonstration) {
                SiteDao.put(handle, DEMONSTRATION, FILLING);
            }
            return demonstration;
        });
    }

    public void filled() {
        data.act(handle -> SiteDao.put(handle, DEMONSTRATION, READY));
    }

    /** Whether the data folder is a demonstration's. */
    public boolean demonstration() {
        return !data.read(handle -> SiteDao.value(handle, DEMONSTRATION)).isEmpty();
    }
}
