package org.linli.server.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.form.Choice;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Procedures;
import org.linli.api.project.ProjectDisclosed;
import org.linli.api.project.ProjectKind;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.NotFound;
import org.linli.server.area.AreaTree;

/** Projects, and the acts on what they are: add, change, name who answers for it, disclose. */
final class ProjectRegister {

    static final String SUBJECT = "project";
    static final int PEOPLE_MAX = 500;

    /** What projects stand on. */
    record Ground(
            Data data,
            Clock clock,
            AreaTree areas,
            Procedures procedures,
            SearchIndex index,
            Audit audit,
            Events events) {

        LocalDate today() {
            return Calendar.day(clock.instant());
        }
    }

    private final Ground ground;
    private final Supplier<List<ProjectKind>> kinds;
    private final ProjectDao dao = new ProjectDao();
    private final ClimbDao climbs = new ClimbDao();

    ProjectRegister(Ground ground, Supplier<List<ProjectKind>> kinds) {
        this.ground = ground;
        this.kinds = kinds;
    }

    Ground ground() {
        return ground;
    }

    List<ProjectKind> kinds() {
        return kinds.get();
    }

    /** Adds a project, on the lowest rung, and gives its id. */
    long add(ActingAs who, ProjectForms.Written form) {
        var kind = kinds.get().stream()
                .filter(known -> known.key().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> Refused.because("kind", "project.refused.kind"));
        return ground.data.act(handle -> {
            var project = project(handle, ground.data.newId(), form, Optional.empty());
            var place = project.place();
            long numbered = place.communityId() == 0 ? ground.areas.root().id() : place.communityId();
            var begin = Begin.of(project.id(), place).numberedIn(numbered).undertaker(form.organization());
            ground.procedures.start(handle, who, kind.procedure(), begin);
            dao.insert(handle, project, ground.clock.instant());
            climbs.insert(handle, project.id(), Climb.begin(who, ground.clock.instant()), who);
            indexed(handle, who, "project.add", project);
            return project.id();
        });
    }

    void change(ActingAs who, long id, ProjectForms.Written form) {
        ground.data.act(handle -> {
            var project =
                    project(handle, id, form, Optional.of(found(handle, id).project()));
            dao.update(handle, project);
            indexed(handle, who, "project.change", project);
            return id;
        });
    }

    /** Names lead and liaison: two who hold posts in the organization in charge. */
    void name(ActingAs who, long id, ProjectForms.People form) {
        ground.data.act(handle -> {
            var choices = posts(handle, found(handle, id));
            among(choices, "lead", form.lead());
            among(choices, "liaison", form.liaison());
            if (form.lead().isPresent() && form.lead().equals(form.liaison())) {
                throw Refused.because("liaison", "project.refused.two-people");
            }
            dao.people(handle, id, form.lead().orElse(0L), form.liaison().orElse(0L));
            ground.audit.record(handle, who, "project.people", SUBJECT, id, "");
            return id;
        });
    }

    /** Gives the project a public page. */
    void disclose(ActingAs who, long id, String reason) {
        ground.data.act(handle -> {
            var project = found(handle, id).project();
            if (project.disclosedAt().isPresent()) {
                throw Refused.because("", "project.refused.disclosed");
            }
            if (project.content().moneyUse().isEmpty()) {
                throw Refused.because("", "project.refused.money");
            }
            dao.disclosed(handle, id, Optional.of(ground.clock.instant()));
            ground.audit.record(handle, who, "project.disclosure", SUBJECT, id, reason);
            ground.events.publish(handle, new ProjectDisclosed(id));
            return id;
        });
    }

    void endDisclosure(ActingAs who, long id, String reason) {
        ground.data.act(handle -> {
            if (found(handle, id).project().disclosedAt().isEmpty()) {
                throw Refused.because("", "project.refused.not-disclosed");
            }
            dao.disclosed(handle, id, Optional.empty());
            ground.audit.record(handle, who, "project.disclosure-end", SUBJECT, id, reason);
            return id;
        });
    }

    /** Throws NotFound when there is none. */
    RunningProject found(Handle handle, long id) {
        return dao.find(handle, id)
                .flatMap(project -> ground.procedures.find(handle, id).map(run -> new RunningProject(project, run)))
                .orElseThrow(() -> new NotFound("project " + id));
    }

    /** Puts an act into the trail, and gives the project's id again. */
    long recorded(Handle handle, Viewer viewer, String act, long id, String note) {
        ground.audit.record(handle, viewer.actingAs(), act, SUBJECT, id, note);
        return id;
    }

    /** Those of the organization in charge who may lead the project or be its liaison. */
    List<Choice> posts(Handle handle, RunningProject running) {
        return dao.posts(handle, running.run().undertakerId(), PEOPLE_MAX);
    }

    private StoredProject project(Handle handle, long id, ProjectForms.Written form, Optional<StoredProject> before) {
        var place = ground.areas
                .place(handle, form.area())
                .orElseThrow(() -> Refused.because("area", "project.refused.area"));
        if (form.until().filter(until -> until.isBefore(form.from())).isPresent()) {
            throw Refused.because("until", "project.refused.until");
        }
        if (form.budget().amount() < 0) {
            throw Refused.because("budget", "project.refused.budget");
        }
        return new StoredProject(
                id,
                before.map(StoredProject::kind).orElse(form.kind()),
                form.content(),
                form.area(),
                place,
                before.map(StoredProject::leadId).orElse(0L),
                before.map(StoredProject::liaisonId).orElse(0L),
                before.map(StoredProject::rung).orElse(Rung.ACTIVITY),
                before.map(StoredProject::rungSince).orElse(ground.clock.instant()),
                before.flatMap(StoredProject::disclosedAt));
    }

    private void indexed(Handle handle, ActingAs who, String act, StoredProject project) {
        var content = project.content();
        ground.index.put(handle, project.id(), content.title() + "\n" + content.summary());
        ground.audit.record(handle, who, act, SUBJECT, project.id(), "");
    }

    private static void among(List<Choice> choices, String field, Optional<Long> memberId) {
        if (memberId.map(Object::toString)
                .filter(id ->
                        choices.stream().noneMatch(choice -> choice.value().equals(id)))
                .isPresent()) {
            throw Refused.because(field, "project.refused.post");
        }
    }
}
