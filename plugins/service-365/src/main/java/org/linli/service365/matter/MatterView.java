package org.linli.service365.matter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.file.FileRef;
import org.linli.api.list.Tone;
import org.linli.api.member.Member;
import org.linli.api.words.Words;

/**
 * A matter as staff see it. Category, channel and step are message keys.
 *
 * @param where the place in words, or ""
 * @param need what was said; "" when it has been erased
 * @param undertaker the organization in charge, or ""
 * @param sequence the sequence of the run's last row
 * @param lines the time line, oldest first
 */
public record MatterView(
        long id,
        String number,
        String title,
        String need,
        String where,
        String community,
        String category,
        String channel,
        String step,
        Tone tone,
        String undertaker,
        Instant filedAt,
        int sequence,
        Optional<Member> reporter,
        List<FileRef> photos,
        List<Line> lines) {

    /**
     * A move that was made.
     *
     * @param words message key of the move
     * @param person who made it, or "" for somebody unknown
     * @param organization for whom, or ""
     * @param undertaker who is in charge from then on, when that changed, or ""
     * @param text the reason or the answer, or ""
     */
    public record Line(
            String words,
            Instant at,
            String person,
            String organization,
            String channel,
            String undertaker,
            String text) {}

    Map<String, Object> json(Words words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Long.toString(id));
        json.put("number", number);
        json.put("need", need);
        json.put("where", where);
        json.put("community", community);
        json.put("category", words.text(category));
        json.put("channel", words.text(channel));
        json.put("step", words.text(step));
        json.put("undertaker", undertaker);
        json.put("filedAt", filedAt.toString());
        json.put("sequence", sequence);
        json.put("photos", photos.stream().map(photo -> "/files/" + photo.id()).toList());
        json.put("rows", lines.stream().map(line -> json(line, words)).toList());
        return json;
    }

    private static Map<String, Object> json(Line line, Words words) {
        return Map.of(
                "move", words.text(line.words()),
                "at", line.at().toString(),
                "person", line.person(),
                "organization", line.organization(),
                "channel", words.text(line.channel()),
                "undertaker", line.undertaker(),
                "text", line.text());
    }
}
