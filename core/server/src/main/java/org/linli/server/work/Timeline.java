package org.linli.server.work;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.file.FileRef;
import org.linli.api.member.Member;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.MoveRow;
import org.linli.api.words.Words;
import org.linli.server.view.CoreTemplates;
import org.linli.server.work.RunWords.Said;

/** What was done to a run, row by row, as people read it. */
public record Timeline(Scene scene, List<Line> lines) {

    /**
     * A row.
     *
     * @param person who made the move, or "" where the site did it by itself
     * @param organization for whom, or ""
     * @param undertaker who is in charge from then on, when that changed, or ""
     * @param step the step it came to, when that changed, or ""
     */
    public record Line(
            String move,
            Instant at,
            String person,
            String organization,
            String channel,
            String undertaker,
            String step,
            String reason,
            List<Said> said,
            List<FileRef> files,
            String digest) {}

    static Timeline of(Scene scene) {
        var lines = new ArrayList<Line>();
        var names = new Names(scene);
        long undertaker = 0;
        for (var row : scene.rows()) {
            lines.add(line(names, row, row.undertakerId() == undertaker ? 0 : row.undertakerId()));
            undertaker = row.undertakerId();
        }
        return new Timeline(scene, List.copyOf(lines));
    }

    Content content() {
        return CoreTemplates.content(
                "work/timeline.jte",
                Map.of("lines", lines, "words", scene.request().words()));
    }

    List<Map<String, Object>> json() {
        return lines.stream().map(Timeline::json).toList();
    }

    /** Who is named in the rows; each is looked up once. */
    private record Names(Scene scene, Map<Long, String> people, Map<Long, String> organizations) {

        Names(Scene scene) {
            this(scene, new HashMap<>(), new HashMap<>());
        }

        String person(long id) {
            return people.computeIfAbsent(
                    id,
                    one -> scene.tools().members().find(one).map(Member::name).orElse(""));
        }

        String organization(long id) {
            return organizations.computeIfAbsent(id, scene::organization);
        }
    }

    private static Line line(Names names, MoveRow row, long undertakerNow) {
        var scene = names.scene();
        var words = scene.request().words();
        return new Line(
                scene.words().move(row),
                row.at(),
                who(names, row.who(), words),
                names.organization(row.who().organizationId()),
                words.text("run.channel." + row.who().channel().name()),
                names.organization(undertakerNow),
                row.from().equals(row.to()) ? "" : scene.words().step(row.to()),
                row.said().erased() ? words.text("run.erased") : row.said().reason(),
                said(scene, row),
                scene.files().stream()
                        .filter(file -> row.said().fileIds().contains(file.id()))
                        .toList(),
                row.digest());
    }

    /** Nobody stands behind what the site did by itself. */
    private static String who(Names names, ActingAs who, Words words) {
        if (who.channel() == Channel.SYSTEM) {
            return "";
        }
        var person = names.person(who.memberId());
        return person.isEmpty() ? words.text("run.somebody") : person;
    }

    /** What was filled in, where the move had a form. */
    private static List<Said> said(Scene scene, MoveRow row) {
        var form = scene.procedure()
                .step(row.from())
                .flatMap(step -> step.move(row.move()))
                .map(Move::needs)
                .map(Move.Needs::form)
                .orElse("");
        return row.said().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(value -> scene.words().said(form, value.getKey(), value.getValue()).stream())
                .toList();
    }

    private static Map<String, Object> json(Line line) {
        return Map.of(
                "move", line.move(),
                "at", line.at().toString(),
                "person", line.person(),
                "organization", line.organization(),
                "channel", line.channel(),
                "undertaker", line.undertaker(),
                "reason", line.reason(),
                "said", line.said(),
                "files",
                        line.files().stream().map(file -> "/files/" + file.id()).toList(),
                "digest", line.digest());
    }
}
