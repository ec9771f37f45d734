package org.linli.server.project;

import static org.linli.server.access.CorePermissions.PROJECT_DECIDE;
import static org.linli.server.access.CorePermissions.PROJECT_INSPECT;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.file.Files;
import org.linli.api.list.Tone;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refusal;
import org.linli.api.web.Request;
import org.linli.api.words.Words;
import org.linli.server.project.ProjectViews.Line;

/** Gathers what the pages of a project show. */
final class ProjectShowing {

    private static final int SERVICES_SHOWN = 20;
    private static final int INSPECTIONS_SHOWN = 20;

    private final ProjectRegister register;
    private final Climbs climbs;
    private final PartyMembers party;
    private final Sources sources;
    private final DeedDao deeds = new DeedDao();

    /** Where the names come from. */
    record Sources(Members members, Organizations organizations, Files files) {}

    ProjectShowing(ProjectRegister register, Climbs climbs, PartyMembers party, Sources sources) {
        this.register = register;
        this.climbs = climbs;
        this.party = party;
        this.sources = sources;
    }

    ProjectViews.Shown shown(Handle handle, RunningProject running, Request request, Optional<List<OpenMove>> moves) {
        long id = running.id();
        var viewer = request.viewer();
        var words = request.words();
        var procedures = register.ground().procedures();
        boolean judges = !running.isOwnOf(viewer);
        return new ProjectViews.Shown(
                facts(running, words),
                standing(handle, running.project(), words),
                done(handle, id),
                party.of(handle, id),
                new ProjectViews.Course(
                        Procedure.words(running.run().procedure()),
                        moves,
                        procedures.rows(handle, id).stream()
                                .map(row -> line(running, row, words))
                                .toList()),
                new ProjectViews.Rights(
                        running.allows(viewer, PROJECT_WRITE),
                        judges && running.allows(viewer, PROJECT_INSPECT),
                        judges && running.allows(viewer, PROJECT_DECIDE)));
    }

    /** Persons are named only as party members whose consent stands. */
    ProjectViews.Disclosed disclosed(Handle handle, RunningProject running, Words words) {
        return new ProjectViews.Disclosed(
                facts(running, words),
                new ProjectViews.Standing(running.project().rung(), List.of(), List.of(), List.of()),
                done(handle, running.id()),
                party.of(handle, running.id()).stream()
                        .filter(PartyMember::shownToAll)
                        .toList());
    }

    /** The name of the organization in charge, or "". */
    String organization(RunningProject running) {
        return sources.organizations
                .find(running.run().undertakerId())
                .map(Organization::name)
                .orElse("");
    }

    private ProjectViews.Facts facts(RunningProject running, Words words) {
        var project = running.project();
        var run = running.run();
        var content = project.content();
        var span = Stream.of(Optional.of(content.from()), content.until())
                .flatMap(Optional::stream)
                .map(words::date)
                .toList();
        return new ProjectViews.Facts(
                project.id(),
                run.number(),
                words.text("project.kind." + project.kind()),
                new ProjectViews.StoredContent(
                        content.title(), content.summary(), content.budget(), content.moneyUse(), span),
                register.ground().areas().title(project.areaId()),
                organization(running),
                name(project.leadId()),
                name(project.liaisonId()),
                Procedure.words(run.procedure()) + ".step." + run.step(),
                run.endedAt().isPresent() ? Tone.DONE : Tone.GOING,
                project.disclosedAt());
    }

    private ProjectViews.Standing standing(Handle handle, StoredProject project, Words words) {
        var today = climbs.standing(handle, project);
        var lacking = project.rung()
                .above()
                .map(above -> Ladder.lacking(above, today))
                .orElse(List.of());
        return new ProjectViews.Standing(
                project.rung(),
                text(lacking, words),
                text(Ladder.lacking(project.rung(), today), words),
                climbs.of(handle, project.id()).stream()
                        .map(climb -> line(climb, words))
                        .toList());
    }

    private ProjectViews.Done done(Handle handle, long id) {
        var from = climbs.yearAgo();
        var year = deeds.services(handle, id, from);
        return new ProjectViews.Done(
                deeds.milestones(handle, id, Deeds.ROWS_MAX).stream()
                        .map(milestone -> goal(handle, milestone))
                        .toList(),
                deeds.services(handle, id, SERVICES_SHOWN),
                deeds.inspections(handle, id, from, INSPECTIONS_SHOWN).stream()
                        .map(one -> new ProjectViews.Rated(one, name(one.memberId())))
                        .toList(),
                year.times(),
                year.people(),
                year.hours());
    }

    private ProjectViews.Goal goal(Handle handle, Milestone milestone) {
        boolean late = milestone.doneOn().isEmpty()
                && milestone.plannedOn().isBefore(register.ground().today());
        var state = milestone.doneOn().isPresent() ? "done" : late ? "late" : "planned";
        var tone = milestone.doneOn().isPresent() ? Tone.DONE : late ? Tone.LATE : Tone.WAITING;
        var evidence = sources.files.of(handle, Deeds.MILESTONE, milestone.id());
        return new ProjectViews.Goal(milestone, tone, "project.milestone.state." + state, evidence);
    }

    private Line line(Climb climb, Words words) {
        var what = climb.from() == climb.to()
                ? words.text("project.climb.begin")
                : words.text(
                        climb.from().compareTo(climb.to()) < 0 ? "project.climb.rise" : "project.climb.fall",
                        rung(climb.from(), words),
                        rung(climb.to(), words));
        return new Line(what, words.moment(climb.at()), name(climb.memberId()), climb.reason());
    }

    private Line line(RunningProject running, MoveRow row, Words words) {
        return new Line(
                words.text(Procedure.words(running.run().procedure()) + ".move." + row.move()),
                words.moment(row.at()),
                name(row.who().memberId()),
                row.reason());
    }

    private String name(long memberId) {
        return memberId == 0
                ? ""
                : sources.members.find(memberId).map(Member::name).orElse("");
    }

    private static String rung(Rung rung, Words words) {
        return words.text(ProjectRow.words(rung));
    }

    private static List<String> text(List<Refusal> refusals, Words words) {
        return refusals.stream()
                .map(refusal -> words.text(refusal.key(), refusal.args().toArray()))
                .toList();
    }
}
