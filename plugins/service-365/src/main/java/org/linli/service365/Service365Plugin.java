package org.linli.service365;

import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.ASSESS;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import java.util.List;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.check.DataCheck;
import org.linli.api.check.RunChecks;
import org.linli.api.procedure.Procedures;
import org.linli.api.work.OpenRuns;
import org.linli.service365.matter.Appraisals;
import org.linli.service365.matter.DemoMatters;
import org.linli.service365.matter.HeardPages;
import org.linli.service365.matter.ListPages;
import org.linli.service365.matter.MatterFigures;
import org.linli.service365.matter.MatterLists;
import org.linli.service365.matter.MatterPages;
import org.linli.service365.matter.MatterProcedure;
import org.linli.service365.matter.MatterRights;
import org.linli.service365.matter.MatterSlots;
import org.linli.service365.matter.MatterViews;
import org.linli.service365.matter.Matters;
import org.linli.service365.matter.OwnMatters;
import org.linli.service365.matter.OwnPages;
import org.linli.service365.matter.Progresses;
import org.linli.service365.matter.RegisterPages;
import org.linli.service365.matter.ReportPages;
import org.linli.service365.matter.TrackPages;
import org.linli.service365.matter.UnmaskPages;

/** The 365 service method. */
public final class Service365Plugin implements LinliPlugin {

    @Override
    public void setup(Setup to) {
        var settings = to.settings(Service365Settings.class);
        var search = to.search("matter");
        var procedure = MatterProcedure.of(to.events());
        var matters = new Matters(to, procedure, search);
        var appraisals = new Appraisals(to, matters);
        var progresses = new Progresses(to, settings);
        var own = new OwnMatters(to);

        to.permissions(READ, REGISTER, ANALYSE, HANDLE, ANSWER, ASSESS, UNMASK);
        to.role("clerk", READ, REGISTER, ANALYSE, HANDLE, ANSWER, UNMASK);
        to.role("secretary", READ, REGISTER, ANALYSE, HANDLE, ANSWER, ASSESS, UNMASK);
        to.role("officer", READ, ANALYSE, HANDLE, ANSWER, ASSESS, UNMASK);
        to.role("grid-worker", READ, REGISTER);
        to.role("administrator", READ);
        new MatterRights(to, search).register();
        to.procedure(procedure);
        to.follow(Matters.FOLLOWING);

        to.routes(new ReportPages(matters, to.areas(), to.members(), progresses, settings));
        to.routes(new TrackPages(progresses, appraisals, to.areas(), settings));
        to.routes(new OwnPages(own, progresses, appraisals));
        to.routes(new ListPages(new MatterLists(search, to.clock())));
        var entry = new RegisterPages(matters, to.areas(), settings);
        to.routes(entry);
        new MatterPages(matters, new MatterViews(to, matters, appraisals)).register(to, procedure);
        to.routes(new HeardPages(matters, appraisals));
        to.routes(new UnmaskPages(matters));
        to.files("matter", (request, id) -> matters.mayReadFiles(request.viewer(), id));
        to.files(Procedures.FILES, (request, id) -> matters.mayReadFiles(request.viewer(), id));

        to.navigation("matter.report.title", "/service-365/report").forPublic();
        to.navigation("matter.track.title", "/service-365/track").forPublic();
        to.navigation("matter.list.title", "/service-365/matters").forStaff(READ);
        to.navigation("matter.due.title", "/service-365/due").forStaff(READ);
        to.navigation("matter.register.title", "/service-365/matters/new").forStaff(REGISTER);
        to.roster(entry.sheet());
        to.figures(MatterFigures.all());
        to.homeCard(own::card);
        to.staffCard(
                READ,
                new OpenRuns(
                        to,
                        procedure.key(),
                        READ,
                        words -> words.text("matter.card.open"),
                        "matter.card.open.note",
                        "/service-365/matters"));
        new MatterSlots(to).register(to);
        to.demo(new DemoMatters(to, matters, appraisals));
    }

    @Override
    public List<DataCheck> checks() {
        return RunChecks.of("matter", "service365_matter", MatterProcedure.KEY);
    }
}
