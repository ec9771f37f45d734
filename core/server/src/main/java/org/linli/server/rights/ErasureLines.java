package org.linli.server.rights;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refusal;
import org.linli.server.plugin.Catalogue.Owned;

/** What was done about a request to be erased, and what stands against it, in lines for a page. */
public final class ErasureLines {

    private final Procedures procedures;
    private final Members members;
    private final Registered registered;

    ErasureLines(Procedures procedures, Members members, Registered registered) {
        this.procedures = procedures;
        this.members = members;
        this.registered = registered;
    }

    /**
     * A move.
     *
     * @param move message key
     * @param by who made it, by name; "" where not known any more
     * @param said what was said with it, or ""
     */
    public record Line(String move, Instant at, String by, String said) {}

    List<Line> of(Handle handle, long id) {
        return procedures.rows(handle, id).stream().map(this::line).toList();
    }

    /** The reasons in the reader's language, with who keeps what. */
    List<String> kept(List<Owned<Refusal>> kept, Locale locale) {
        return kept.stream()
                .map(owned -> registered.name(owned, locale) + " · " + reason(owned, locale))
                .toList();
    }

    private String reason(Owned<Refusal> owned, Locale locale) {
        var reason = owned.value();
        var speaker = reason.key().equals(Erasures.NO_ANSWER) ? registered.core() : registered.owner(owned);
        return speaker.words(locale).text(reason.key(), reason.args().toArray());
    }

    /** Whose they are, each once. */
    List<String> names(List<? extends Owned<?>> parts, Locale locale) {
        return parts.stream()
                .map(part -> registered.name(part, locale))
                .distinct()
                .toList();
    }

    String name(long memberId) {
        return members.find(memberId).map(Member::name).orElse("");
    }

    private Line line(MoveRow row) {
        var said = row.reason().isEmpty() ? row.values().getOrDefault(ErasureProcedure.SAID, "") : row.reason();
        return new Line(
                "procedure.erasure.move." + row.move(), row.at(), name(row.who().memberId()), said);
    }
}
