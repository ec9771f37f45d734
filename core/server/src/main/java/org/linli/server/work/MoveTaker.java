package org.linli.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.form.Form;
import org.linli.api.procedure.Move;
import org.linli.api.refusal.Refusal;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.JoinedForm;
import org.linli.server.form.Reading;
import org.linli.server.web.Taker;

/** Takes the moves of a run: the forms that the move asks for, read together, then the move. */
final class MoveTaker implements Taker {

    private final RunDesk desk;

    MoveTaker(RunDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reading<Supplier<Answer>> read(Request request, FormInput input) {
        return desk.read(request, scene -> {
            var key = request.path("move");
            if (scene.procedure().steps().stream()
                    .noneMatch(step -> step.move(key).isPresent())) {
                throw new NotFound("move " + key);
            }
            return scene.procedure()
                    .step(scene.run().step())
                    .flatMap(step -> step.move(key))
                    .map(move -> read(scene, move, input))
                    .orElseGet(() -> Reading.refused(List.of(Refusal.of("", "procedure.moved-on"))));
        });
    }

    @Override
    public Answer refused(Request request, List<Refusal> refusals, Again again) {
        return desk.page(request, new RefusedMove(request.path("move"), refusals, again));
    }

    private Reading<Supplier<Answer>> read(Scene scene, Move move, FormInput input) {
        var reader = new FormReader(scene.tools().clock());
        var refusals = new ArrayList<Refusal>();
        var filledIn = new ArrayList<Record>();
        var parts = MoveParts.of(scene.procedure(), move);
        for (Form<?> part : parts) {
            var reading = reader.read(part, JoinedForm.part(input, part.type()));
            refusals.addAll(reading.refusals());
            reading.value().ifPresent(filledIn::add);
        }
        refusals.addAll(JoinedForm.unknown(input, parts));
        if (!refusals.isEmpty()) {
            return Reading.refused(refusals);
        }
        var details = MoveParts.details(move, filledIn);
        var request = scene.request();
        var run = scene.run();
        return Reading.accepted(() -> desk.move(request, run, move, details));
    }
}
