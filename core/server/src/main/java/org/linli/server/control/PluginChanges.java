package org.linli.server.control;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.server.plugin.Archive;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginStatus;

/** Changes which plugins run for somebody, each time with a row in the audit trail. */
public record PluginChanges(PluginHost host, Data data, Supplier<Audit> audit) {

    PluginStatus start(ActingAs who, String id) {
        var status = host.start(id);
        record(who, "plugin.start", id);
        return status;
    }

    /** Throws Refused; what ran runs on then. */
    PluginStatus install(ActingAs who, Path jar) {
        var status = host.install(jar);
        record(who, "plugin.install", status.id() + " " + status.version());
        return status;
    }

    /** Throws Refused; what ran runs on then. */
    PluginStatus rollBack(ActingAs who, String id) {
        var status = host.rollBack(id);
        record(who, "plugin.rollback", id + " " + status.version());
        return status;
    }

    void takeOut(ActingAs who, String id) {
        host.takeOut(id);
        record(who, "plugin.removal", id);
    }

    /** Throws Refused while its cases are under way. */
    void erase(ActingAs who, String id) {
        host.takingOut().erase(id, handle -> audit.get().record(handle, who, "plugin.erasure", "plugin", 0, id));
    }

    /** The same, with all that goes in an archive. */
    Archive archive(ActingAs who, String id) {
        return host.takingOut()
                .archive(
                        id,
                        (handle, archive) ->
                                audit.get().record(handle, who, "plugin.archive", "plugin", 0, archive.file()));
    }

    /** Throws Refused with nothing changed. */
    void load(ActingAs who, Archive archive) {
        host.takingOut()
                .loading()
                .load(
                        archive,
                        handle -> audit.get().record(handle, who, "plugin.loading", "plugin", 0, archive.file()));
    }

    /** Who takes a copy of an archive is in the audit trail before it is sent. */
    void handOut(ActingAs who, Archive archive) {
        record(who, "plugin.archive.download", archive.file());
    }

    PluginStatus stop(ActingAs who, String id) {
        var status = host.stop(id);
        record(who, "plugin.stop", id);
        return status;
    }

    private void record(ActingAs who, String act, String id) {
        data.act(handle -> {
            audit.get().record(handle, who, act, "plugin", 0, id);
            return id;
        });
    }
}
