package org.linli.server.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;

/**
 * What the versions that open runs began with name by key, against what a plugin brings now: a run must not come to a
 * move whose form, relation, effect or permission there is no more.
 */
public final class OpenVersions {

    private final Map<String, Procedure> declared;
    private final Set<Permission> permissions;
    private final Set<String> unmet = new LinkedHashSet<>();

    private OpenVersions(Map<String, Procedure> declared, Set<Permission> permissions) {
        this.declared = declared;
        this.permissions = permissions;
    }

    /** A version that open runs began with. */
    record Version(String key, int version, String variant, String json) {}

    /** What is missing, as {@code tree-care.request 1: form finding}; empty when the plugin can run. */
    public static List<String> unmet(
            Data core, String plugin, Map<String, Procedure> declared, Set<Permission> permissions) {
        var versions = new OpenVersions(declared, permissions);
        core.<List<Version>, RuntimeException>read(handle -> new ProcedureDao(handle).open(plugin))
                .forEach(versions::look);
        return List.copyOf(versions.unmet);
    }

    private void look(Version stored) {
        var now = declared.get(stored.key());
        var name = stored.key() + " " + stored.version();
        if (now == null) {
            unmet.add(name);
            return;
        }
        if (stored.version() == now.version()
                && stored.variant().equals(now.variant())
                && !stored.json().equals(ProcedureJson.write(now))) {
            unmet.add(name + " as it was declared");
        }
        for (var step : ProcedureJson.read(stored.json()).steps()) {
            step.moves().forEach(move -> missing(now, move).forEach(what -> unmet.add(name + ": " + what)));
        }
    }

    private List<String> missing(Procedure now, Move move) {
        var missing = new ArrayList<String>();
        var form = move.needs().form();
        if (!form.isEmpty() && now.parts().form(form).isEmpty()) {
            missing.add("form " + form);
        }
        move.effects().stream()
                .filter(effect -> now.parts().effect(effect).isEmpty())
                .forEach(effect -> missing.add("effect " + effect));
        missing(now, move.who(), missing);
        return missing;
    }

    private void missing(Procedure now, Who who, List<String> missing) {
        if (who instanceof Who.Holds holds) {
            var key = now.parts().now(holds.permission().key());
            if (!permissions.contains(new Permission(key))) {
                missing.add("permission " + key);
            }
        } else if (who instanceof Who.Related related) {
            if (now.parts().relation(related.relation()).isEmpty()) {
                missing.add("relation " + related.relation());
            }
        } else if (who instanceof Who.AllOf all) {
            all.all().forEach(one -> missing(now, one, missing));
        } else if (who instanceof Who.AnyOf any) {
            any.any().forEach(one -> missing(now, one, missing));
        }
    }
}
