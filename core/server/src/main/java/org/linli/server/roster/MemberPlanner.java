package org.linli.server.roster;

import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refused;
import org.linli.server.area.AreaTree;
import org.linli.server.member.NewMember;
import org.linli.server.member.StoredMember;

/**
 * Rows that name a person. A person is known again by the identity number, else by phone and name, else by name and
 * home. An empty cell changes nothing.
 */
final class MemberPlanner implements Planner {

    private final RosterGround ground;
    private final AreaTree tree;
    private final Sender sender;
    private final AreaFinder areas;
    private final OrganizationFinder organizations;
    private final MemberFinder members;

    MemberPlanner(RosterGround ground, Sender sender, Seen seen) {
        this.ground = ground;
        this.tree = ground.areas();
        this.sender = sender;
        this.areas = new AreaFinder(tree, sender.areaId());
        this.organizations = new OrganizationFinder(ground.organizations().matches(), sender);
        this.members = new MemberFinder(ground.memberMatches(), sender, seen);
    }

    @Override
    public Plan plan(Handle handle, RosterRow row) {
        var title = row.value("name");
        try {
            return planned(handle, row, title);
        } catch (Refused refused) {
            return Plan.refused(title, refused.refusals());
        }
    }

    private Plan planned(Handle handle, RosterRow row, String title) {
        var fields = new Fields(ground.forms(), row);
        var area = area(handle, row);
        var home = area.filter(found -> found.level().compareTo(AreaLevel.GRID) > 0);
        var organization = organizations.find(handle, row.value("organization"), place(area));
        var entry = MemberEntry.read(fields, area.map(this::lives).orElse(""), home, organization);
        var place = place(area);
        if (!sender.scope().covers(place)) {
            throw Refused.because("community", "roster.refused.scope");
        }
        var known = members.find(handle, row.line(), entry, home);
        return known.isEmpty()
                ? Plan.added(title, journal -> add(journal, entry, place))
                : changed(handle, known.get(), entry, title);
    }

    /** Throws {@link Refused} where the row names a home that is not there yet. */
    private Optional<Area> area(Handle handle, RosterRow row) {
        var found = areas.find(handle, row);
        if (!found.missing().isEmpty()) {
            var missing = found.missing().get(0);
            throw Refused.because(RosterColumn.key(missing.level()), "roster.refused.no-home", missing.name());
        }
        return found.area();
    }

    private Place place(Optional<Area> area) {
        return area.map(found -> tree.place(found.id())).orElse(Place.WHOLE);
    }

    /** The community or grid, as the form of a member asks for it. */
    private String lives(Area area) {
        var place = tree.place(area.id());
        long id = place.gridId() != 0 ? place.gridId() : place.communityId();
        return id == 0 ? "" : String.valueOf(id);
    }

    private void add(Journal journal, MemberEntry entry, Place place) {
        var form = entry.person();
        long id = ground.members()
                .add(
                        journal.handle(),
                        sender.who(),
                        new NewMember(form.name(), form.phone(), form.identity(), place, form.tags(), form.skills()));
        journal.added(Subject.MEMBER, id);
        tie(journal, entry, id);
    }

    private void tie(Journal journal, MemberEntry entry, long id) {
        entry.home()
                .ifPresent(
                        home -> journal.added(Subject.RESIDENCE, ground.ties().house(sender.who(), home.of(id))));
        entry.post()
                .ifPresent(
                        post -> journal.added(Subject.MEMBERSHIP, ground.ties().appoint(sender.who(), post.of(id))));
    }

    private Plan changed(Handle handle, StoredMember known, MemberEntry entry, String title) {
        var matches = ground.memberMatches();
        var update = MemberUpdate.of(known, entry.person(), matches);
        var fresh = entry.without(matches.homes(handle, known.id()), matches.posts(handle, known.id()));
        var place = tree.place(entry.person().area());
        boolean moves = matches.homes(handle, known.id()).isEmpty()
                && !place.equals(known.place())
                && fresh.home().isEmpty();
        var changes = new ArrayList<>(update.changes());
        fresh.home().ifPresent(home -> changes.add("household"));
        fresh.post().ifPresent(post -> changes.add("organization"));
        if (moves) {
            changes.add("community");
        }
        return Plan.changed(title, CoreKind.MEMBERS.words(changes), journal -> {
            journal.changing(Subject.MEMBER, known.id());
            if (moves || !update.changes().isEmpty()) {
                ground.members().change(sender.who(), known.id(), update.person(moves ? place : known.place()));
            }
            tie(journal, fresh, known.id());
        });
    }
}
