package org.linli.service365.matter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.words.Words;

/**
 * What became of a matter, for whoever reported it; it names no person.
 *
 * @param need what was said, or "" when it has been erased
 * @param answer what the resident was told last; "" when it has been erased
 * @param dueAt until when the community must do what it is doing now
 * @param reopened how often it was taken up again
 * @param mayAppraise whether the resident is asked what they think
 * @param replyDays working days within which an answer is promised
 */
public record Progress(
        long id,
        String number,
        String community,
        String category,
        String need,
        int photos,
        Instant filedAt,
        List<Point> points,
        Optional<String> answer,
        Optional<Instant> dueAt,
        int reopened,
        boolean mayAppraise,
        int replyDays) {

    /** How a point on the line stands. */
    public enum Reached {
        PAST,
        NOW,
        NEXT;

        /** As class names and message keys have it. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A point on the line that the matter walks along.
     *
     * @param words message key of its name
     * @param undertaker the organization in charge, or ""
     * @param note message key of what came of it, or ""
     */
    public record Point(String words, Reached reached, Optional<Instant> at, String undertaker, String note) {}

    public boolean answered() {
        return answer.isPresent();
    }

    Map<String, Object> json(Words inWords) {
        return Map.of(
                "number",
                number,
                "community",
                community,
                "category",
                inWords.text(category),
                "need",
                need,
                "photos",
                photos,
                "filedAt",
                filedAt.toString(),
                "points",
                points.stream().map(point -> json(point, inWords)).toList(),
                "answer",
                answer.orElse(""),
                "dueAt",
                dueAt.map(Instant::toString).orElse(""),
                "mayAppraise",
                mayAppraise);
    }

    private static Map<String, Object> json(Point point, Words inWords) {
        return Map.of(
                "step", inWords.text(point.words()),
                "reached", point.reached().name(),
                "at", point.at().map(Instant::toString).orElse(""),
                "undertaker", point.undertaker(),
                "note", point.note().isEmpty() ? "" : inWords.text(point.note()));
    }
}
