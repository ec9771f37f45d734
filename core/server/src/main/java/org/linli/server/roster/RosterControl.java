package org.linli.server.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.refusal.Refused;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

/**
 * What the command line may ask about rosters: {@code roster.send} with a kind, a file and a community's code or "",
 * {@code roster.state} and {@code roster.take} with the id that the first answered. Each answers how it is, in the
 * words of the asked {@code language}.
 */
public record RosterControl(Rosters rosters, Areas areas) {

    public static final String SEND = "roster.send";
    public static final String STATE = "roster.state";
    public static final String TAKE = "roster.take";

    private static final Bundles CORE = Bundles.core();
    private static final ActingAs OPERATOR = new ActingAs(0, 0, 0, Channel.IMPORT);

    public Map<String, UnaryOperator<JsonNode>> commands() {
        return Map.of(
                SEND, request -> answer(request, () -> send(request)),
                STATE, request -> answer(request, () -> id(request)),
                TAKE, request -> answer(request, () -> take(request)));
    }

    /** Gives the id of the import that is to be told of. */
    private interface Step {
        long id();
    }

    private JsonNode answer(JsonNode request, Step step) {
        var language = Locale.forLanguageTag(request.path("language").asText());
        var words = CORE.in(language);
        var answer = JsonNodeFactory.instance.objectNode();
        try {
            var roster = rosters.find(step.id()).orElseThrow();
            tell(
                    answer,
                    roster,
                    rosters.kinds()
                            .find(roster.kind())
                            .map(kind -> kind.in(language))
                            .orElse(words));
        } catch (Refused refused) {
            answer.put("failed", Reason.text(Reason.of(CoreKind.MEMBERS, refused.refusals()), words));
        }
        return answer;
    }

    private long send(JsonNode request) {
        var key = request.path("kind").asText();
        var kind = rosters.kinds()
                .find(key)
                .orElseThrow(() -> Refused.because(
                        "", "roster.refused.no-kind", key, rosters.kinds().keys()));
        var file = Path.of(request.path("file").asText());
        var language = Locale.forLanguageTag(request.path("language").asText());
        var sender = new Sender(OPERATOR, Scope.EVERYWHERE, community(request), language);
        try (var content = Files.newInputStream(file)) {
            long id = rosters.send(sender, kind, file.getFileName().toString(), content);
            rosters.begin();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long community(JsonNode request) {
        var code = request.path("community").asText();
        return code.isEmpty()
                ? 0
                : areas.ofLevel(AreaLevel.COMMUNITY).stream()
                        .filter(area -> area.code().equals(code))
                        .findFirst()
                        .map(Area::id)
                        .orElseThrow(() -> Refused.because("", "roster.refused.no-area", code));
    }

    private long take(JsonNode request) {
        rosters.take(
                Scope.EVERYWHERE,
                id(request),
                StoredRoster.Take.valueOf(request.path("take").asText()));
        rosters.begin();
        return id(request);
    }

    private static long id(JsonNode request) {
        return request.path("id").asLong();
    }

    private void tell(ObjectNode answer, StoredRoster roster, Words words) {
        var counts = roster.counts();
        answer.put("id", roster.id())
                .put("state", roster.state().name())
                .put("inWords", words.text(roster.state().words()))
                .put("working", roster.state().work())
                .put("total", roster.total())
                .put("done", roster.done())
                .put("refused", counts.refused())
                .put(
                        "counts",
                        words.text(
                                "roster.list.figures",
                                counts.added(),
                                counts.changed(),
                                counts.same(),
                                counts.refused()));
        rosters.refused(roster.id()).ifPresent(file -> answer.put("file", file.toString()));
        var lines = answer.putArray("lines");
        roster.reasons().forEach(reason -> lines.add(reason.in(words)));
        if (roster.state() == RosterState.CHECKED) {
            rosters.findings(roster.id()).ifPresent(found -> {
                if (!found.unknown().isEmpty()) {
                    lines.add(words.text("roster.show.unknown", found.unknown()));
                }
                found.of(Plan.Outcome.REFUSED)
                        .forEach(line -> lines.add(words.text(
                                "roster.report.late",
                                String.valueOf(line.line()),
                                Reason.text(line.reasons(), words))));
            });
        }
    }
}
