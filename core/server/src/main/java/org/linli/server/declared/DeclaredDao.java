package org.linli.server.declared;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of the versions that are kept of procedures. */
final class DeclaredDao {

    private static final int VERSIONS_MAX = 50;

    private final Handle handle;

    DeclaredDao(Handle handle) {
        this.handle = handle;
    }

    /** A version that a run once began with. */
    record Kept(int version, String variant) {}

    /** The newest first. */
    List<Kept> versions(String procedure) {
        return handle.createQuery("select version, variant from core_procedure where key = :key"
                        + " order by version desc, variant limit :max")
                .bind("key", procedure)
                .bind("max", VERSIONS_MAX)
                .map((row, context) -> new Kept(row.getInt("version"), row.getString("variant")))
                .list();
    }

    /** How many runs of a version are open, counted to a bound. */
    int open(String procedure, Kept kept, int max) {
        return handle.createQuery("select count(*) from (select 1 as one from core_run where procedure = :key"
                        + " and version = :version and variant = :variant and ended_at = 0 limit :max) as counted")
                .bind("key", procedure)
                .bind("version", kept.version())
                .bind("variant", kept.variant())
                .bind("max", max)
                .mapTo(Integer.class)
                .one();
    }
}
