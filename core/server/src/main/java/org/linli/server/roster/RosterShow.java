package org.linli.server.roster;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.access.Viewer;
import org.linli.api.form.FormView;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.web.Request;
import org.linli.api.words.Words;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.roster.StoredRoster.Take;

/** Makes what the page of an import shows. */
final class RosterShow {

    private static final int SHOWN_AT_ONCE = 50;
    private static final int KEPT_SHOWN_MAX = 200;

    private final RosterSight sight;
    private final Rosters rosters;
    private final Members members;
    private final String base;

    /** Takes the address below which the imports are. */
    RosterShow(RosterSight sight, Members members, String base) {
        this.sight = sight;
        this.rosters = sight.rosters();
        this.members = members;
        this.base = base;
    }

    /** Before which import a page of the history begins. */
    static long before(Request request) {
        var asked = request.query("before");
        return asked.matches("\\d{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    /** The imports before an id, as many as a page shows. */
    RosterViews.Listed listed(Viewer viewer, long before, Words words) {
        var found = sight.history(viewer, before, SHOWN_AT_ONCE + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN_AT_ONCE));
        var next = found.size() > SHOWN_AT_ONCE
                ? base + "?before=" + shown.get(SHOWN_AT_ONCE - 1).id()
                : "";
        return new RosterViews.Listed(
                shown.stream().map(roster -> line(roster, words)).toList(), next);
    }

    private RosterViews.Line line(StoredRoster roster, Words words) {
        long member = roster.sender().who().memberId();
        var by = member == 0
                ? words.text("roster.by.command")
                : members.find(member).map(Member::name).orElse("");
        return new RosterViews.Line(roster, by, base, sight.kind(roster));
    }

    RosterViews.Shown view(StoredRoster roster, FormView form, Words words) {
        var findings =
                roster.state() == RosterState.DROPPED ? Optional.<Findings>empty() : rosters.findings(roster.id());
        return new RosterViews.Shown(
                line(roster, words),
                roster.reasons().stream().map(reason -> reason.in(words)).toList(),
                findings.map(Findings::headings).orElse(List.of()).stream()
                        .map(heading -> new RosterViews.Heading(heading.heading(), heading.words()))
                        .toList(),
                findings.map(Findings::unknown).orElse(List.of()),
                findings.map(found -> groups(roster.counts(), found, words)).orElse(List.of()),
                roster.state() == RosterState.UNDONE ? kept(roster, words) : List.of(),
                rosters.takenBefore(roster),
                take(roster, form),
                rosters.refused(roster.id()).isPresent() && roster.counts().refused() > 0,
                rosters.undoable(roster));
    }

    private Optional<Content> take(StoredRoster roster, FormView form) {
        boolean something = roster.counts().added() + roster.counts().changed() > 0;
        if (roster.state() != RosterState.CHECKED || !something) {
            return Optional.empty();
        }
        if (sight.kind(roster).undoable()) {
            form.value("take", roster.counts().refused() == 0 ? Take.ALL.name() : Take.GOOD.name());
        }
        return Optional.of(form.content(base + "/" + roster.id() + "/taking"));
    }

    private static List<RosterViews.Group> groups(Counts counts, Findings findings, Words words) {
        return Stream.of(Plan.Outcome.REFUSED, Plan.Outcome.CHANGED, Plan.Outcome.NEW)
                .map(outcome -> group(outcome, counts, findings.of(outcome), words))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static RosterViews.Group group(
            Plan.Outcome outcome, Counts counts, List<Findings.Line> lines, Words words) {
        var rows = lines.stream()
                .map(line -> new RosterViews.Row(line.line(), line.title(), note(line, words)))
                .toList();
        return new RosterViews.Group("roster.outcome." + outcome.name(), counts.of(outcome), rows);
    }

    private static String note(Findings.Line line, Words words) {
        return line.reasons().isEmpty()
                ? line.changes().stream().map(words::text).collect(Collectors.joining(words.text("roster.report.and")))
                : Reason.text(line.reasons(), words);
    }

    private List<RosterViews.Kept> kept(StoredRoster roster, Words words) {
        return rosters.kept(roster.id(), KEPT_SHOWN_MAX).stream()
                .map(kept -> new RosterViews.Kept(
                        kept.line(),
                        words.text("roster.subject." + kept.subject().name()),
                        kept.subject().href(kept.subjectId()),
                        words.text(kept.fate().words())))
                .toList();
    }
}
