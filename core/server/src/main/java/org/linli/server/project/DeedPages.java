package org.linli.server.project;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PROJECT_DECIDE;
import static org.linli.server.access.CorePermissions.PROJECT_INSPECT;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;

import java.util.stream.IntStream;
import org.linli.api.access.Permission;
import org.linli.api.form.Choice;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The forms of what happens to a project: each fact has its address, its form and its act. */
final class DeedPages implements Pages {

    private static final String TIE = "tie";
    private static final int STARS_MAX = 5;

    private final ProjectRegister register;
    private final Deeds deeds;
    private final Climbs climbs;
    private final PartyMembers party;
    private final ProjectSight sight;

    DeedPages(ProjectRegister register, Deeds deeds, Climbs climbs, PartyMembers party) {
        this.register = register;
        this.deeds = deeds;
        this.climbs = climbs;
        this.party = party;
        this.sight = new ProjectSight(register);
    }

    @Override
    public void routes(Routes to) {
        var in = new Facts(to);
        in.write(
                "people",
                ProjectForms.PEOPLE,
                (by, id, form) -> register.name(by.viewer().actingAs(), id, form));
        in.write("milestones", ProjectForms.MILESTONE, (by, id, form) -> deeds.plan(by.viewer(), id, form));
        in.write(
                "milestones/{tie}/completion",
                ProjectForms.COMPLETION,
                (by, id, form) -> deeds.complete(by.viewer(), id, by.id(TIE), form));
        in.write("services", ProjectForms.SERVICE, (by, id, form) -> deeds.serve(by.viewer(), id, form));
        in.write("party-members", ProjectForms.PARTY_MEMBER, (by, id, form) -> party.join(by.viewer(), id, form));
        in.write(
                "party-members/{tie}/end",
                ProjectForms.PARTY_MEMBER_END,
                (by, id, form) -> party.end(by.viewer(), id, by.id(TIE), form.reason()));
        in.add(
                "inspections",
                PROJECT_INSPECT,
                ProjectForms.INSPECTION,
                (by, id, form) -> deeds.inspect(by.viewer(), id, form));
        in.decide("rise", ProjectForms.RISE, (by, id, form) -> climbs.rise(by.viewer(), id, form.reason()));
        in.decide("fall", ProjectForms.FALL, (by, id, form) -> climbs.fall(by.viewer(), id, form.reason()));
        in.decide(
                "disclosure",
                ProjectForms.DISCLOSURE,
                (by, id, form) -> register.disclose(by.viewer().actingAs(), id, form.reason()));
        in.decide(
                "disclosure-end",
                ProjectForms.DISCLOSURE_END,
                (by, id, form) -> register.endDisclosure(by.viewer().actingAs(), id, form.reason()));
    }

    /** What is done with a form that was taken, with the project of this id. */
    private interface Act<T> {
        void take(Request by, long projectId, T form);
    }

    /** Registers for each fact the page with its form, and where the form is sent: the same address. */
    private final class Facts {

        private final Routes to;

        Facts(Routes to) {
            this.to = to;
        }

        <T extends Record> void write(String fact, Form<T> form, Act<T> act) {
            add(fact, PROJECT_WRITE, form, act);
        }

        <T extends Record> void decide(String fact, Form<T> form, Act<T> act) {
            add(fact, PROJECT_DECIDE, form, act);
        }

        <T extends Record> void add(String fact, Permission permission, Form<T> form, Act<T> act) {
            var path = ProjectPages.PROJECTS + "/{id}/" + fact;
            to.get(path, holders(permission), by -> {
                        var running = sight.permitted(by, permission);
                        return ask(by, running, fact, form, by.form(form));
                    })
                    .post(
                            path,
                            holders(permission),
                            form,
                            (by, value) -> {
                                long id = sight.permitted(by, permission).id();
                                act.take(by, id, value);
                                return Answer.seeOther(page(id)).withNotice(form.words() + ".done");
                            },
                            (by, view) -> ask(by, sight.permitted(by, permission), fact, form, view));
        }
    }

    private Answer ask(Request by, RunningProject running, String fact, Form<?> form, FormView view) {
        offer(running, form, view);
        var words = by.words();
        var title =
                words.text(form.words() + ".title", running.project().content().title());
        var about = words.has(form.words() + ".about") ? words.text(form.words() + ".about") : "";
        var page = page(running.id());
        var action = page + "/" + (fact.contains(TIE) ? fact.replace("{" + TIE + "}", by.path(TIE)) : fact);
        return Answer.workbench(title, "project/form.jte", new ProjectViews.Asked(title, about, action, page, view));
    }

    private void offer(RunningProject running, Form<?> form, FormView view) {
        var data = register.ground().data();
        if (form == ProjectForms.PEOPLE) {
            var choices = data.read(handle -> register.posts(handle, running));
            view.options("lead", choices).options("liaison", choices);
            view.value("lead", chosen(running.project().leadId()));
            view.value("liaison", chosen(running.project().liaisonId()));
        } else if (form == ProjectForms.PARTY_MEMBER) {
            view.options("member", data.read(handle -> party.choices(handle, running)));
        } else if (form == ProjectForms.INSPECTION) {
            view.options(
                    "stars",
                    IntStream.rangeClosed(1, STARS_MAX)
                            .mapToObj(DeedPages::stars)
                            .toList());
        }
    }

    private static String page(long id) {
        return ProjectPages.PROJECTS + "/" + id;
    }

    private static String chosen(long memberId) {
        return memberId == 0 ? "" : String.valueOf(memberId);
    }

    private static Choice stars(int number) {
        return new Choice(String.valueOf(number), "\u2605".repeat(number));
    }
}
