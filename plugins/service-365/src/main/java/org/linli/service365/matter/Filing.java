package org.linli.service365.matter;

import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.code.TrackingCode;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.file.Files;
import org.linli.api.form.AreaChoices;
import org.linli.api.member.Contact;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.rights.Consents;
import org.linli.api.search.SearchIndex;
import org.linli.service365.open.MatterFiled;

/** The act of filing a matter: its run begins, and all that belongs to it is stored with it. */
final class Filing {

    private final Data data;
    private final Clock clock;
    private final Procedures procedures;
    private final Members members;
    private final Files files;
    private final Events events;
    private final SearchIndex search;
    private final Areas areas;
    private final Organizations organizations;
    private final Consents consents;
    private final Procedure procedure;

    Filing(Setup to, Procedure procedure, SearchIndex search) {
        this.procedure = procedure;
        this.data = to.data();
        this.clock = to.clock();
        this.procedures = to.procedures();
        this.members = to.members();
        this.files = to.files();
        this.events = to.events();
        this.search = search;
        this.areas = to.areas();
        this.organizations = to.organizations();
        this.consents = to.rights().consents();
    }

    Matters.Filed file(Viewer viewer, NewMatter said) {
        var spot = place(areas, said.areaId());
        return data.act(handle -> {
            long reporterId = reporter(handle, viewer, said, spot);
            var who = who(viewer, said.channel(), reporterId);
            long id = data.newId();
            var place = place(reporterId, spot);
            var begin = Begin.of(id, place)
                    .title(Matter.title(said.need()))
                    .undertaker(organizations.committeeOf(spot.communityId()))
                    .pace(said.category().pace())
                    .values(Map.of(Matters.NEED, said.need(), Matters.WHERE, said.where()));
            var run = procedures.start(handle, who, procedure, begin);
            var matter = matter(run, said, reporterId);
            return new Matters.Filed(matter, run, store(handle, matter, said));
        });
    }

    /** The place of a community, or of a grid in one. Throws Refused when the area is neither. */
    static Place place(Areas areas, long areaId) {
        return areas.place(AreaChoices.of(areas, AreaLevel.COMMUNITY, AreaLevel.GRID)
                .chosen("area", areaId)
                .id());
    }

    private long reporter(Handle handle, Viewer viewer, NewMatter said, Place place) {
        long self = said.channel() == MatterChannel.ONLINE ? viewer.memberId() : 0;
        return said.reporter()
                .map(named -> agreed(handle, viewer, said, named, place))
                .orElse(self);
    }

    private long agreed(Handle handle, Viewer viewer, NewMatter said, Contact named, Place place) {
        long id = members.findOrAdd(handle, viewer.actingAs(), named.name(), named.phone(), place);
        consents.give(handle, who(viewer, said.channel(), id), id, MatterRights.CONTACT);
        return id;
    }

    private static ActingAs who(Viewer viewer, MatterChannel channel, long reporterId) {
        return channel == MatterChannel.ONLINE
                ? viewer.actingAs()
                : viewer.actingAs().onBehalfOf(reporterId, channel.act());
    }

    /** Where the reporter lives, when it is in the same community: that names the grid too. */
    private Place place(long reporterId, Place said) {
        return members.find(reporterId)
                .map(Member::place)
                .filter(home -> said.gridId() == 0 && home.communityId() == said.communityId())
                .orElse(said);
    }

    private Matter matter(Run run, NewMatter said, long reporterId) {
        return new Matter(
                run.id(),
                run.number(),
                Matter.title(said.need()),
                said.category(),
                said.channel(),
                reporterId,
                clock.instant(),
                run.place(),
                Outcome.NONE);
    }

    private TrackingCode store(Handle handle, Matter matter, NewMatter said) {
        var code = TrackingCode.random();
        new MatterDao(handle).insert(matter, code);
        files.keep(handle, said.photos(), Matters.SUBJECT, matter.id());
        search.put(handle, matter.id(), Matter.masked(String.join("\n", matter.number(), said.need(), said.where())));
        events.publish(
                handle,
                new MatterFiled(
                        matter.id(),
                        matter.number(),
                        matter.place().communityId(),
                        matter.category().name(),
                        matter.channel().name()));
        return code;
    }
}
