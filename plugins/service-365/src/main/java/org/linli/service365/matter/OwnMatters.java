package org.linli.service365.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Setup;
import org.linli.api.data.Data;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.list.Tone;
import org.linli.api.web.Request;
import org.linli.api.words.Words;

/** What a member has reported, the newest first. */
public final class OwnMatters {

    private static final int PAGE = 20;
    private static final int OPEN_MAX = 100;

    private final Data data;

    public OwnMatters(Setup to) {
        this.data = to.data();
    }

    /**
     * A page of it.
     *
     * @param older the address of those before, or ""
     */
    public record View(List<Line> lines, String older) {

        Map<String, Object> json(Words words) {
            return Map.of(
                    "matters", lines.stream().map(line -> line.json(words)).toList(), "older", older);
        }
    }

    /**
     * A matter.
     *
     * @param step message key of where it stands
     * @param asked whether the resident is asked what they think of the result
     */
    public record Line(Matter matter, String step, Tone tone, boolean asked) {

        /** The number once what was said is erased: a link needs words. */
        public String title() {
            return matter.title().isEmpty() ? matter.number() : matter.title();
        }

        public String href() {
            return OwnPages.address(matter.id());
        }

        Map<String, Object> json(Words words) {
            return Map.of(
                    "id", Long.toString(matter.id()),
                    "number", matter.number(),
                    "title", matter.title(),
                    "filedAt", matter.filedAt().toString(),
                    "step", words.text(step));
        }
    }

    View of(Request request) {
        long before = Optional.of(request.query("before"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        var found =
                data.read(handle -> new MatterDao(handle).own(request.viewer().memberId(), before, PAGE + 1));
        var lines = found.stream().limit(PAGE).toList();
        var older = found.size() > PAGE
                ? OwnPages.OWN + "?before=" + lines.get(PAGE - 1).matter().id()
                : "";
        return new View(lines, older);
    }

    /** On the start page of whoever has reported something: how much of it is open. */
    public Optional<Card> card(Request request) {
        var viewer = request.viewer();
        if (!viewer.signedIn()) {
            return Optional.empty();
        }
        var words = request.words();
        int open = data.read(handle ->
                new MatterDao(handle).open(viewer.memberId(), OPEN_MAX).size());
        var figure = open == OPEN_MAX ? OPEN_MAX + "+" : Integer.toString(open);
        return Optional.of(
                new Card(words.text("matter.own.title"), figure, words.text("matter.own.open"), OwnPages.OWN));
    }
}
