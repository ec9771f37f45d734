package org.linli.service365.matter;

import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.data.Data;
import org.linli.api.file.Files;
import org.linli.api.form.FormView;
import org.linli.api.member.Members;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.api.work.RunPage;

/** Gathers what the page of a matter shows. */
public final class MatterViews {

    private final Data data;
    private final Appraisals appraisals;
    private final Procedures procedures;
    private final Members members;
    private final Files files;
    private final Matters matters;
    private final Areas areas;
    private final Organizations organizations;

    public MatterViews(Setup to, Matters matters, Appraisals appraisals) {
        this.data = to.data();
        this.appraisals = appraisals;
        this.procedures = to.procedures();
        this.members = to.members();
        this.files = to.files();
        this.matters = matters;
        this.areas = to.areas();
        this.organizations = to.organizations();
    }

    ShowView show(Request request, RunPage page) {
        var viewer = request.viewer();
        var run = page.run();
        return data.read(handle -> {
            var view = view(handle, page);
            return new ShowView(view, page, mayUnmask(viewer, run, view), appraisals.mayEnter(handle, viewer, run));
        });
    }

    /** Fills in beforehand what is known already. */
    FormView analysis(Run run, FormView form) {
        var matter = data.read(handle -> matter(handle, run));
        return form.options("lead", matters.others(run).options())
                .value("category", matter.category().name())
                .value("urgency", matter.outcome().urgency().name());
    }

    private static boolean mayUnmask(Viewer viewer, Run run, MatterView view) {
        return view.reporter().filter(member -> !member.phone().isEmpty()).isPresent()
                && Matters.holds(viewer, MatterPermissions.UNMASK, run);
    }

    private MatterView view(Handle handle, RunPage page) {
        var run = page.run();
        var matter = matter(handle, run);
        var said = page.rows().get(0).values();
        var undertaker = organizations.name(run.undertakerId());
        return new MatterView(
                matter,
                said.getOrDefault(Matters.NEED, ""),
                said.getOrDefault(Matters.WHERE, ""),
                areas.name(matter.place().communityId()),
                undertaker,
                procedures.coHandlers(handle, run.id()).stream()
                        .map(one -> new MatterView.CoHandler(organizations.name(one.organizationId()), one.done()))
                        .toList(),
                members.find(matter.reporterId()),
                files.of(handle, Matters.SUBJECT, matter.id()),
                new Way(matter, run, page.rows()).points(undertaker));
    }

    private static Matter matter(Handle handle, Run run) {
        return new MatterDao(handle).find(run.id()).orElseThrow(() -> new NotFound("matter " + run.id()));
    }
}
