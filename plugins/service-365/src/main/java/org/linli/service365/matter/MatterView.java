package org.linli.service365.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.file.FileRef;
import org.linli.api.member.Member;
import org.linli.api.words.Words;

/**
 * A matter as staff see it.
 *
 * @param need what was said; "" when it has been erased
 * @param where the place in words, or ""
 * @param undertaker the organization in charge, or ""
 * @param points the six steps of the method, and how far it has come
 */
public record MatterView(
        Matter matter,
        String need,
        String where,
        String community,
        String undertaker,
        List<CoHandler> coHandlers,
        Optional<Member> reporter,
        List<FileRef> photos,
        List<Progress.Point> points) {

    /** An organization that takes part, and whether its part is done. */
    public record CoHandler(String name, boolean done) {}

    /** What has come of it, as message keys of labels and values; what is not known is left out. */
    public Map<String, String> outcome() {
        var known = new LinkedHashMap<String, String>();
        var outcome = matter.outcome();
        put(known, "matter.ledger", outcome.ledger(), Ledger::words);
        if (outcome.ledger().isPresent()) {
            known.put("matter.urgency", outcome.urgency().words());
        }
        put(known, "matter.mode", outcome.mode(), ServiceMode::words);
        put(known, "matter.ending", outcome.ending(), Ending::words);
        put(known, "matter.score", outcome.score(), Score::words);
        put(known, "matter.grade", outcome.grade(), Grade::words);
        return known;
    }

    private static <T> void put(Map<String, String> known, String label, Optional<T> value, Function<T, String> words) {
        value.ifPresent(one -> known.put(label, words.apply(one)));
    }

    Map<String, Object> json(Words words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("need", need);
        json.put("where", where);
        json.put("community", community);
        json.put("category", words.text(matter.category().words()));
        json.put("channel", words.text(matter.channel().words()));
        json.put("filedAt", matter.filedAt().toString());
        outcome().forEach((label, value) -> json.put(label.replace("matter.", ""), words.text(value)));
        json.put("coHandlers", coHandlers);
        json.put("photos", photos.stream().map(photo -> "/files/" + photo.id()).toList());
        return json;
    }
}
