package org.linli.server.control;

import java.util.function.Supplier;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginStatus;

/** Starts and stops plugins for somebody, with a row in the audit trail. */
public record PluginChanges(PluginHost host, Data data, Supplier<Audit> audit) {

    PluginStatus start(ActingAs who, String id) {
        var status = host.start(id);
        record(who, "plugin.start", id);
        return status;
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
