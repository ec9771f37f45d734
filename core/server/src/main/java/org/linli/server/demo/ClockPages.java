package org.linli.server.demo;

import static org.linli.api.access.Access.holders;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.demo.ClockView.Line;
import org.linli.server.demo.ClockView.Told;
import org.linli.server.demo.HappenedDao.Happened;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.OutsideAct;
import org.linli.server.work.RunWords;

/** The page on which a trainer moves the clock on, and sees what came by itself on the way. */
final class ClockPages implements Pages {

    static final Permission MOVE = new Permission("core.demo.clock");
    static final String PATH = DemoModule.PATH + "/clock";

    private final Data data;
    private final TrainersClock clock;
    private final Supplier<Catalogue> catalogue;

    ClockPages(Data data, TrainersClock clock, Supplier<Catalogue> catalogue) {
        this.data = data;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    @Override
    public void routes(Routes to) {
        // outside an act: what comes on the way are acts of their own
        to.get(PATH, holders(MOVE), request -> page(request, request.form(ClockForm.FORM)))
                .post(PATH, holders(MOVE), ClockForm.FORM, new OutsideAct<>(this::goOn), this::page);
    }

    private Answer page(Request request, FormView form) {
        var words = request.words();
        var told = clock.lastMove().map(move -> {
            var lines = data.read(handle -> new HappenedDao(handle).in(move)).stream()
                    .flatMap(happened -> line(request, happened).stream())
                    .toList();
            var counts = new TreeMap<String, Integer>();
            lines.forEach(line -> counts.merge(line.what(), 1, Integer::sum));
            var whole = lines.size() < HappenedDao.MAX;
            return new Told(words.moment(move.from()), words.moment(move.to()), counts, lines, whole);
        });
        var moved = !clock.ahead().isZero();
        var view = new ClockView(words.moment(clock.now()), moved, form, told);
        return Answer.workbench(words.text("demo.clock.title"), "demo/clock.jte", view);
    }

    private Answer goOn(Request request, ClockForm form) {
        var reached = clock.goOn(request.viewer().actingAs(), form.by().term());
        return Answer.seeOther(PATH)
                .withNotice("demo.clock.done", request.words().moment(reached));
    }

    /** Empty for a run whose plugin is out. */
    private Optional<Line> line(Request request, Happened happened) {
        var now = catalogue.get();
        var key = happened.procedure();
        var owner = Optional.ofNullable(now.owners().get(key.substring(0, key.indexOf('.'))));
        return Optional.ofNullable(now.procedures().get(key))
                .flatMap(procedure -> owner.map(its -> {
                    var words =
                            new RunWords(procedure, its.words(request.words().locale()));
                    var what = happened.moved()
                            ? words.move(happened.move(), happened.moveKind())
                            : request.words().text("demo.clock.told." + happened.kind());
                    var href = procedure.staffPage().replace("{id}", Long.toString(happened.runId()));
                    var at = request.words().moment(happened.at());
                    return new Line(at, happened.number(), href, what, words.step(happened.step()));
                }));
    }
}
