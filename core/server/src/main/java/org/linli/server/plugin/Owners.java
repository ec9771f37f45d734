package org.linli.server.plugin;

import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.web.Owner;

/** The running owners, to be asked for what is theirs alone to say, each within its bounds. */
public record Owners(Supplier<Catalogue> catalogue, Isolation isolation) {

    /** What an owner answers; throws what it throws. */
    public <T> T ask(String id, FaultKind kind, String what, Function<Owner, T> work) {
        var owner = catalogue.get().owners().get(id);
        if (owner == null) {
            throw new IllegalStateException(id + " was stopped meanwhile");
        }
        return isolation.call(new Work(owner.id(), owner.loader(), kind, what), () -> work.apply(owner));
    }
}
