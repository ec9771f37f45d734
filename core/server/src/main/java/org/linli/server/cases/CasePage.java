package org.linli.server.cases;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.access.Viewer;
import org.linli.api.file.FileRef;
import org.linli.api.organization.Organization;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.work.RunPage;
import org.linli.api.work.RunPages;
import org.linli.server.form.JoinedForm;
import org.linli.server.view.CoreTemplates;
import org.linli.server.work.RunWords;

/** The page of each case of a kind: what was said, where it stands, what was done, what one can do. */
record CasePage<F extends Record>(CaseGround<F> ground) implements RunPages {

    @Override
    public boolean visible(Viewer viewer, Run run) {
        return ground.visible(viewer, run);
    }

    @Override
    public Answer page(Request request, RunPage page) {
        var view = view(request, page);
        var json = new LinkedHashMap<String, Object>(page.json());
        json.put("title", view.title());
        json.put("place", view.place());
        json.put("said", said(page));
        Content body = CoreTemplates.content("cases/show.jte", Map.of("view", view, "words", request.words()));
        return new CaseStart<>(ground).page(request, view.title(), body).withJson(json);
    }

    private CaseView view(Request request, RunPage page) {
        var run = page.run();
        var title = ground.to().data().read(handle -> new CaseDao(handle).title(run.id()));
        return new CaseView(
                title.isEmpty() ? run.number() : title,
                page,
                ground.to().areas().name(run.place().communityId()),
                ground.to()
                        .organizations()
                        .find(run.undertakerId())
                        .map(Organization::name)
                        .orElse(""),
                labelled(request, page),
                files(page),
                request.viewer().may(ground.kind().read()) ? ground.kind().path() : "");
    }

    private static Map<String, String> said(RunPage page) {
        return page.rows().get(0).values();
    }

    /** In the order of the form. */
    private List<RunWords.Said> labelled(Request request, RunPage page) {
        var form = ground.kind().form();
        var words = new RunWords(page.procedure(), request.words());
        return JoinedForm.names(form.type())
                .flatMap(name -> words.said(form.words(), name, said(page).getOrDefault(name, "")).stream())
                .toList();
    }

    /** Those that came with the form; the others stand with their moves. */
    private List<FileRef> files(RunPage page) {
        var later = page.rows().stream()
                .map(MoveRow::said)
                .flatMap(said -> said.fileIds().stream())
                .toList();
        return ground
                .to()
                .data()
                .read(handle -> ground.to()
                        .files()
                        .of(handle, Procedures.FILES, page.run().id()))
                .stream()
                .filter(file -> !later.contains(file.id()))
                .toList();
    }
}
