package org.linli.server.plugin;

import java.util.HashMap;
import org.linli.api.procedure.Effect;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedure.Parts;
import org.linli.api.procedure.Relation;

/** A procedure whose relations and effects run with their owner's class loader as context, whoever asks for them. */
final class HostedProcedure {

    private HostedProcedure() {}

    static Procedure of(ClassLoader loader, Procedure declared) {
        var parts = declared.parts();
        var relations = new HashMap<String, Relation>();
        parts.relations().forEach((key, relation) -> relations.put(key, asked(loader, relation)));
        var effects = new HashMap<String, Effect>();
        parts.effects().forEach((key, effect) -> effects.put(key, applied(loader, effect)));
        var hosted = new Parts(parts.forms(), relations, effects, parts.replaced(), parts.pages());
        return new Procedure(declared.key(), declared.version(), declared.variant(), declared.steps(), hosted);
    }

    private static Relation asked(ClassLoader loader, Relation relation) {
        return (handle, run, viewer) -> InLoader.get(loader, () -> relation.holds(handle, run, viewer));
    }

    private static Effect applied(ClassLoader loader, Effect effect) {
        return (handle, run, row) -> InLoader.run(loader, () -> effect.apply(handle, run, row));
    }
}
