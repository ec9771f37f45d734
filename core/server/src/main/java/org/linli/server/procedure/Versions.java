package org.linli.server.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;

/** The versions of procedures that runs were begun with. A version never changes once a run has begun with it. */
final class Versions {

    /** By JSON, so that what an act that was not stored has left here can do no harm; bounded by what is declared. */
    private final Map<String, Procedure> read = new ConcurrentHashMap<>();

    /**
     * Stores the version if it is new, and gives its JSON. Throws IllegalStateException when it was stored with other
     * steps or moves.
     */
    String keep(Handle handle, Procedure procedure) {
        var dao = new ProcedureDao(handle);
        var json = ProcedureJson.write(procedure);
        var stored = dao.json(procedure.key(), procedure.version(), procedure.variant());
        if (stored.isEmpty()) {
            dao.insertIfNew(procedure, json);
            stored = dao.json(procedure.key(), procedure.version(), procedure.variant());
        }
        if (!stored.equals(Optional.of(json))) {
            throw new IllegalStateException("version " + procedure.version() + " of " + procedure.key()
                    + " was declared otherwise before: a change needs the next version");
        }
        return json;
    }

    /** The procedure as the run began with it; nothing stands behind its keys. */
    Procedure of(Handle handle, Run run) {
        var json = new ProcedureDao(handle)
                .json(run.procedure(), run.version(), run.variant())
                .orElseThrow(() -> new IllegalStateException(
                        "no version " + run.version() + run.variant() + " of " + run.procedure() + " is stored"));
        return read.computeIfAbsent(json, ProcedureJson::read);
    }
}
