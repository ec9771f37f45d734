package org.linli.server.work;

import gg.jte.Content;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.work.RunPage;
import org.linli.api.work.RunPages;
import org.linli.server.view.CoreTemplates;

/** The parts of a run's page. */
final class RunScene implements RunPage {

    private final Scene scene;
    private final Content moves;
    private final Timeline timeline;

    private RunScene(Scene scene, Content moves, Timeline timeline) {
        this.scene = scene;
        this.moves = moves;
        this.timeline = timeline;
    }

    /** All that it needs is read now: it is written when nothing can be read any more. */
    static RunPage of(Scene scene, RunPages pages, RefusedMove refused) {
        return new RunScene(scene, new MoveForms(scene, pages, refused).content(), Timeline.of(scene));
    }

    @Override
    public Run run() {
        return scene.run();
    }

    @Override
    public Procedure procedure() {
        return scene.procedure();
    }

    @Override
    public List<MoveRow> rows() {
        return scene.rows();
    }

    @Override
    public List<OpenMove> open() {
        return scene.moves();
    }

    @Override
    public String stepName() {
        return scene.words().step(run().step());
    }

    @Override
    public Content due() {
        return new DueChip(scene.tools(), scene.request().words()).of(run());
    }

    @Override
    public Content steps() {
        return CoreTemplates.content(
                "work/steps.jte",
                Map.of("steps", course().line(), "words", scene.request().words()));
    }

    @Override
    public Content picture() {
        var words = scene.request().words();
        return course().drawn(
                        words.text("run.picture.title", run().number()), words.text("run.picture.here", stepName()));
    }

    @Override
    public Content timeline() {
        return timeline.content();
    }

    @Override
    public Content moves() {
        return moves;
    }

    @Override
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Long.toString(run().id()));
        json.put("number", run().number());
        json.put("procedure", run().procedure());
        json.put("step", run().step());
        json.put("stepName", stepName());
        json.put("undertaker", scene.organization(run().undertakerId()));
        json.put("sequence", run().sequence());
        json.put("startedAt", run().startedAt().toString());
        json.put("dueAt", text(run().dueAt()));
        json.put("pausedAt", text(run().pausedAt()));
        json.put("endedAt", text(run().endedAt()));
        json.put("moves", open().stream().map(this::json).toList());
        json.put("rows", timeline.json());
        return json;
    }

    private Map<String, Object> json(OpenMove one) {
        var words = scene.request().words();
        return Map.of(
                "move", one.move().key(),
                "name", scene.words().move(one.move()),
                "open", one.open(),
                "closed",
                        one.closed().stream().map(reason -> reason.text(words)).toList());
    }

    private Course course() {
        return new Course(scene.procedure(), scene.words(), scene.rows(), Optional.of(run().step()));
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }
}
