package org.linli.service365.matter;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Viewer;
import org.linli.api.data.Data;
import org.linli.api.file.Files;
import org.linli.api.form.Choice;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.service365.matter.MatterView.Line;

/** Gathers what the page of a matter shows. */
public final class MatterViews {

    private static final String MOVE = "procedure.matter.move.";
    private static final String CHANNEL = "matter.channel.";

    private final Data data;
    private final Matters matters;
    private final Procedures procedures;
    private final Members members;
    private final Files files;
    private final Places places;

    public MatterViews(Setup to, Matters matters, Places places) {
        this.data = to.data();
        this.matters = matters;
        this.procedures = to.procedures();
        this.members = to.members();
        this.files = to.files();
        this.places = places;
    }

    /** Throws NotFound when this viewer may not know of the matter. */
    ShowView show(Request request, long id) {
        var viewer = request.viewer();
        return data.read(handle -> {
            var run = matters.visible(handle, viewer, id);
            var matter = matter(handle, run);
            var seen = Integer.toString(run.sequence());
            return new ShowView(
                    matter,
                    procedures.open(handle, viewer, id),
                    organizations(run),
                    mayUnmask(viewer, run, matter),
                    request.form(HandOverForm.FORM).value("seen", seen),
                    request.form(AnswerForm.FORM).value("seen", seen),
                    request.form(UnmaskForm.FORM));
        });
    }

    private List<Choice> organizations(Run run) {
        if (run.endedAt().isPresent()) {
            return List.of();
        }
        return places.organizations(run).stream()
                .map(organization -> new Choice(Long.toString(organization.id()), organization.name()))
                .toList();
    }

    private static boolean mayUnmask(Viewer viewer, Run run, MatterView matter) {
        return matter.reporter().filter(member -> !member.phone().isEmpty()).isPresent()
                && Matters.holds(viewer, MatterPermissions.UNMASK, run);
    }

    private MatterView matter(Handle handle, Run run) {
        var matter = new MatterDao(handle).find(run.id()).orElseThrow(() -> new NotFound("matter " + run.id()));
        var rows = procedures.rows(handle, run.id());
        var said = rows.get(0).values();
        return new MatterView(
                matter.id(),
                matter.number(),
                matter.title(),
                said.getOrDefault(Matters.NEED, ""),
                said.getOrDefault(Matters.WHERE, ""),
                places.areaName(matter.place().communityId()),
                matter.category().words(),
                CHANNEL + matter.channel().name(),
                MatterProcedure.words(run.step()),
                MatterProcedure.tone(run.step()),
                places.organizationName(run.undertakerId()),
                matter.filedAt(),
                run.sequence(),
                members.find(matter.reporterId()),
                files.of(handle, Matters.SUBJECT, matter.id()),
                lines(rows));
    }

    private List<Line> lines(List<MoveRow> rows) {
        var lines = new ArrayList<Line>();
        long undertakerBefore = 0;
        for (var row : rows) {
            lines.add(line(row, row.undertakerId() == undertakerBefore ? 0 : row.undertakerId()));
            undertakerBefore = row.undertakerId();
        }
        return lines;
    }

    private Line line(MoveRow row, long undertakerNow) {
        return new Line(
                MOVE + row.move(),
                row.at(),
                members.find(row.who().memberId()).map(Member::name).orElse(""),
                places.organizationName(row.who().organizationId()),
                CHANNEL + row.who().channel().name(),
                places.organizationName(undertakerNow),
                row.reason().isEmpty() ? row.values().getOrDefault(Matters.ANSWER, "") : row.reason());
    }
}
