package org.linli.server.cases;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Access;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;
import org.linli.api.file.Staged;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.FormView;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.form.FilledIn;
import org.linli.server.view.CoreTemplates;

/** Begins cases of a kind: the page of the form, and what is stored when it is sent. */
record CaseStart<F extends Record>(CaseGround<F> ground) {

    private static final int UNKNOWN_PER_HOUR = 20;

    Answer ask(Request request, FormView form) {
        var field = ground.kind().place();
        if (!field.isEmpty()) {
            var areas = areas(request.viewer()).options();
            form.options(field, areas);
            if (areas.size() == 1) {
                form.value(field, areas.get(0).value());
            }
        }
        var words = request.words();
        var title = words.text(ground.newKey());
        var body = CoreTemplates.content(
                "cases/new.jte",
                Map.of("title", title, "form", form.content(ground.kind().path())));
        return page(request, title, body);
    }

    /** In the frame of staff for those who may read cases, else in the residents'. */
    Answer.Page page(Request request, String title, Content body) {
        var frame = request.viewer().may(ground.kind().read()) ? Answer.Frame.WORKBENCH : Answer.Frame.PUBLIC;
        return new Answer.Page(frame, title, "", body, Answer.NO_JSON);
    }

    Answer accept(Request request, F given) {
        var viewer = request.viewer();
        if (!viewer.signedIn()) {
            request.throttle(ground.kind().procedure().key(), UNKNOWN_PER_HOUR);
        }
        var run = ground.to().data().act(handle -> begin(handle, viewer, given));
        var to = viewer.signedIn() ? ground.address(run.id()) : ground.kind().path() + "/new";
        return Answer.seeOther(to).withNotice("case.started", run.number());
    }

    private Run begin(Handle handle, Viewer viewer, F given) {
        var kind = ground.kind();
        var filled = new FilledIn(given);
        var values = new LinkedHashMap<>(filled.texts());
        var place = place(viewer, values);
        var who = viewer.actingAs();
        var begin = Begin.of(ground.to().data().newId(), place)
                .numberedIn(
                        place.communityId() != 0
                                ? place.communityId()
                                : ground.to().areas().root().id())
                .undertaker(kind.undertaker()
                        .map(of -> of.apply(given))
                        .orElseGet(() -> ground.to().organizations().committeeOf(place.communityId())))
                .pace(kind.pace(given))
                .values(values);
        var run = ground.to().procedures().start(handle, who, kind.procedure(), begin);
        var title = values.getOrDefault(kind.title(), "").strip();
        var columns = kind.columns().stream()
                .map(name -> values.getOrDefault(name, ""))
                .toList();
        new CaseDao(handle)
                .insert(new StoredCase(
                        run.id(),
                        kind.procedure().key(),
                        title,
                        columns,
                        person(who),
                        run.startedAt().toEpochMilli()));
        ground.to().files().keep(handle, new Staged(filled.fileIds()), Procedures.FILES, run.id());
        ground.index().put(handle, run.id(), run.number() + " " + title + " " + String.join(" ", columns));
        return run;
    }

    /** Whose own matter it is: what somebody does for an organization is not. */
    private static long person(ActingAs who) {
        if (who.onBehalfOfId() != 0) {
            return who.onBehalfOfId();
        }
        return who.organizationId() == 0 ? who.memberId() : 0;
    }

    /** Where the case lies; the value of the field becomes the area's name. */
    private Place place(Viewer viewer, Map<String, String> values) {
        var field = ground.kind().place();
        if (field.isEmpty()) {
            return Place.WHOLE;
        }
        var area = areas(viewer).chosen(field, Long.parseLong(values.getOrDefault(field, "0")));
        values.put(field, area.name());
        return ground.to().areas().place(area.id());
    }

    private AreaChoices areas(Viewer viewer) {
        var areas = ground.to().areas();
        return ground.kind().start() instanceof Access.Holders holders
                ? AreaChoices.within(
                        areas, viewer.scope(holders.permission()), ground.kind().level())
                : AreaChoices.of(areas, ground.kind().level());
    }
}
