package org.linli.service365;

import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HAND_OVER;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.member.MemberMerged;
import org.linli.service365.matter.DemoMatters;
import org.linli.service365.matter.MatterCards;
import org.linli.service365.matter.MatterFigures;
import org.linli.service365.matter.MatterPages;
import org.linli.service365.matter.MatterProcedure;
import org.linli.service365.matter.MatterRights;
import org.linli.service365.matter.MatterViews;
import org.linli.service365.matter.Matters;
import org.linli.service365.matter.Places;
import org.linli.service365.matter.Progresses;
import org.linli.service365.matter.RegisterPages;
import org.linli.service365.matter.ReportPages;
import org.linli.service365.matter.TrackPages;

/** The 365 service method. */
public final class Service365Plugin implements LinliPlugin {

    @Override
    public void setup(Setup to) {
        var settings = to.settings(Service365Settings.class);
        var search = to.search("matter");
        var places = new Places(to.areas(), to.organizations());
        var matters = new Matters(to, search, places);
        var progresses = new Progresses(to, places, settings);

        to.permissions(READ, REGISTER, HAND_OVER, ANSWER, UNMASK);
        to.role("clerk", READ, REGISTER, HAND_OVER, ANSWER, UNMASK);
        to.role("secretary", READ, REGISTER, HAND_OVER, ANSWER, UNMASK);
        to.role("officer", READ, HAND_OVER, ANSWER, UNMASK);
        to.role("grid-worker", READ, REGISTER);
        to.role("administrator", READ);
        new MatterRights(to, search, places).register();
        to.procedure(MatterProcedure.PROCEDURE);
        to.on(AreaMoved.class, "area-moved", matters::follow);
        to.on(AreaMerged.class, "area-merged", matters::follow);
        to.on(MemberMerged.class, "member-merged", matters::follow);

        to.routes(new ReportPages(matters, places, to.members(), progresses, settings));
        to.routes(new TrackPages(progresses, places, settings));
        to.routes(new MatterPages(matters, new MatterViews(to, matters, places), search));
        to.routes(new RegisterPages(matters, places, settings));
        to.files("matter", (request, id) -> matters.mayReadFiles(request.viewer(), id));

        to.navigation("matter.report.title", "/service-365/report").forPublic();
        to.navigation("matter.track.title", "/service-365/track").forPublic();
        to.navigation("matter.list.title", "/service-365/matters").forStaff(READ);
        to.navigation("matter.register.title", "/service-365/matters/new").forStaff(REGISTER);
        to.figures(MatterFigures.received(), MatterFigures.answered());
        to.staffCard(READ, new MatterCards(to)::open);
        to.demo(new DemoMatters(matters, places));
    }
}
