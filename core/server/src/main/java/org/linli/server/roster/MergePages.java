package org.linli.server.roster;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.MEMBER_MERGE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.Viewer;
import org.linli.api.data.Data;
import org.linli.api.form.As;
import org.linli.api.form.Choice;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.StoredMember;
import org.linli.server.member.Tag;

/** The list of members who are likely known twice, and the page on which two are compared and made one. */
final class MergePages implements Pages {

    private static final int PAIRS_SHOWN_MAX = 50;
    private static final Form<MergeForm> FORM = Form.of(MergeForm.class, "member.merge");

    private final Data data;
    private final MemberMatches matches;
    private final MemberMerges merges;
    private final RosterGround ground;
    private final MergeDao dao = new MergeDao();

    MergePages(RosterGround ground, MemberMerges merges) {
        this.data = ground.data();
        this.matches = ground.memberMatches();
        this.merges = merges;
        this.ground = ground;
    }

    /** The form that says which of two records is kept. */
    record MergeForm(@As(Widget.RADIOS) long keep) {}

    @Override
    public void routes(Routes to) {
        var staff = holders(MEMBER_MERGE);
        to.get("/members/duplicates", staff, this::list)
                .get("/members/{id}/merging/{other}", staff, request -> compare(request, request.form(FORM)))
                .post("/members/{id}/merging/{other}", staff, FORM, this::merge, this::compare);
    }

    private Answer list(Request request) {
        var scope = request.viewer().scope(MEMBER_MERGE);
        long after = request.query("after").matches("\\d{1,18}") ? Long.parseLong(request.query("after")) : 0;
        var found = data.read(handle -> {
            var pairs = new LinkedHashSet<>(dao.sharingPhone(handle, scope, after, PAIRS_SHOWN_MAX));
            pairs.addAll(dao.sharingHome(handle, scope, after, PAIRS_SHOWN_MAX));
            return pairs.stream()
                    .map(pair -> List.of(matches.find(handle, pair.one()), matches.find(handle, pair.other())))
                    .filter(pair -> pair.stream().allMatch(Optional::isPresent))
                    .map(pair -> pair.stream().flatMap(Optional::stream).toList())
                    .filter(pair -> pair.stream().allMatch(member -> sees(request.viewer(), member)))
                    .map(pair -> pair.stream().map(this::person).toList())
                    .map(pair -> new MergeViews.Pair(pair.get(0), pair.get(1)))
                    .toList();
        });
        var next = found.size() < PAIRS_SHOWN_MAX
                ? ""
                : "/members/duplicates?after="
                        + found.get(PAIRS_SHOWN_MAX - 1).one().id();
        return Answer.workbench(
                request.words().text("member.merge.list"), "roster/duplicates.jte", new MergeViews.Listed(found, next));
    }

    private Answer compare(Request request, FormView form) {
        var both = both(request);
        var choices = new ArrayList<Choice>();
        for (var member : both) {
            choices.add(new Choice(
                    String.valueOf(member.id()),
                    request.words().text("member.merge.keep.one", member.name(), choices.size() + 1)));
        }
        form.options("keep", choices);
        var view = new MergeViews.Compared(
                both.stream().map(this::person).toList(),
                form.content("/members/%d/merging/%d"
                        .formatted(both.get(0).id(), both.get(1).id())));
        return Answer.workbench(request.words().text("member.merge.title"), "roster/merge.jte", view);
    }

    private Answer merge(Request request, MergeForm form) {
        var both = both(request);
        var kept = both.stream()
                .filter(member -> member.id() == form.keep())
                .findFirst()
                .orElseThrow(() -> Refused.because("keep", "form.refused.choice"));
        long gone =
                both.get(0).id() == kept.id() ? both.get(1).id() : both.get(0).id();
        merges.merge(request.viewer(), gone, kept.id());
        return Answer.seeOther("/members/" + kept.id()).withNotice("member.merge.done");
    }

    /** Both members of the address; 404 when the viewer may not know of one of them. */
    private List<StoredMember> both(Request request) {
        return data.read(handle -> {
            var found = new ArrayList<StoredMember>();
            for (var name : List.of("id", "other")) {
                long id = request.id(name);
                found.add(matches.find(handle, id)
                        .filter(member -> sees(request.viewer(), member))
                        .orElseThrow(() -> new NotFound("member " + id)));
            }
            return found;
        });
    }

    private static boolean sees(Viewer viewer, StoredMember member) {
        return viewer.mayIn(MEMBER_MERGE, member.place());
    }

    private MergeViews.Person person(StoredMember member) {
        var place = member.place();
        long lives = place.gridId() != 0 ? place.gridId() : place.communityId();
        return new MergeViews.Person(
                member.id(),
                member.name(),
                matches.maskedPhone(member),
                matches.maskedIdentity(member),
                lives == 0 ? "" : ground.areas().title(lives),
                member.tags().stream().map(Tag::words).toList(),
                ground.ties().residences(member.id()).size(),
                ground.ties().memberships(member.id()).size(),
                data.read(handle -> dao.hasAccount(handle, member.id())),
                data.read(handle -> dao.roles(handle, member.id()).size()));
    }
}
