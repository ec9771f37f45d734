package org.linli.server.roster;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refusal;
import org.linli.api.words.Words;
import org.linli.server.words.Message;

/** Why a row is refused, as messages that say beside which column. */
final class Reason {

    private Reason() {}

    static List<Message> of(RosterKind kind, List<Refusal> refusals) {
        return refusals.stream().map(refusal -> of(kind, refusal)).toList();
    }

    /** All of them in words. */
    static String text(List<Message> reasons, Words words) {
        return reasons.stream().map(reason -> reason.in(words)).collect(Collectors.joining(" "));
    }

    private static Message of(RosterKind kind, Refusal refusal) {
        var plain = new Message(refusal.key(), refusal.args());
        return kind.columns().stream()
                .filter(column -> column.key().equals(refusal.field()))
                .findFirst()
                .map(column -> Message.of("roster.report.at", Message.of(column.words()), plain))
                .orElse(plain);
    }
}
