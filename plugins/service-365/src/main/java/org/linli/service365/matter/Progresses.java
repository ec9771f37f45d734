package org.linli.service365.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.data.Data;
import org.linli.api.file.Files;
import org.linli.api.member.Members;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.service365.Service365Settings;
import org.linli.service365.matter.Progress.Point;
import org.linli.service365.matter.Progress.Reached;

/** Finds matters for those who reported them, and tells what became of them. */
public final class Progresses {

    private final Data data;
    private final Procedures procedures;
    private final Members members;
    private final Files files;
    private final Places places;
    private final Supplier<Service365Settings> settings;

    public Progresses(Setup to, Places places, Supplier<Service365Settings> settings) {
        this.data = to.data();
        this.procedures = to.procedures();
        this.members = to.members();
        this.files = to.files();
        this.places = places;
        this.settings = settings;
    }

    /** Empty when there is no matter with this code, or when it is no code at all. */
    Optional<Progress> byCode(String typed) {
        try {
            var code = TrackingCode.of(typed);
            return data.read(handle -> new MatterDao(handle).byCode(code).map(matter -> of(handle, matter)));
        } catch (Refused noCode) {
            return Optional.empty();
        }
    }

    /** Empty when there is no such matter, or no phone was left, or one that ends otherwise. */
    Optional<Progress> byNumber(TrackForm form) {
        return data.read(handle -> new MatterDao(handle)
                .byNumber(form.area(), form.number()).stream()
                        .filter(matter -> phoneOf(matter).endsWith(form.digits()))
                        .findFirst()
                        .map(matter -> of(handle, matter)));
    }

    private String phoneOf(Matter matter) {
        return members.find(matter.reporterId()).map(member -> member.phone()).orElse("");
    }

    private Progress of(Handle handle, Matter matter) {
        var run = procedures.find(handle, matter.id()).orElseThrow();
        var rows = procedures.rows(handle, matter.id());
        return new Progress(
                matter.id(),
                matter.number(),
                places.areaName(matter.place().communityId()),
                matter.category().words(),
                rows.get(0).values().getOrDefault(Matters.NEED, ""),
                files.of(handle, Matters.SUBJECT, matter.id()).size(),
                matter.filedAt(),
                points(run, rows),
                last(rows).values().getOrDefault(Matters.ANSWER, ""),
                settings.get().replyDays());
    }

    private List<Point> points(Run run, List<MoveRow> rows) {
        boolean answered = run.endedAt().isPresent();
        var handled = rows.stream()
                .filter(row -> row.to().equals(MatterProcedure.HANDLING))
                .reduce((first, second) -> second)
                .map(MoveRow::at);
        return List.of(
                point(MatterProcedure.RECEIVED, Reached.PAST, Optional.of(run.startedAt()), ""),
                point(
                        MatterProcedure.HANDLING,
                        answered ? Reached.PAST : Reached.NOW,
                        handled,
                        places.organizationName(run.undertakerId())),
                point(MatterProcedure.ANSWERED, answered ? Reached.PAST : Reached.NEXT, run.endedAt(), ""));
    }

    private static Point point(String step, Reached reached, Optional<Instant> at, String undertaker) {
        return new Point(MatterProcedure.words(step), reached, at, undertaker);
    }

    private static MoveRow last(List<MoveRow> rows) {
        return rows.get(rows.size() - 1);
    }
}
