package org.linli.server.work;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.OpenMove;
import org.linli.api.words.Words;
import org.linli.api.work.RunPages;
import org.linli.server.form.JoinedForm;
import org.linli.server.view.CoreTemplates;

/** The moves of a run with their forms, as one viewer may make them. */
public final class MoveForms {

    private final Scene scene;
    private final RunPages pages;
    private final RefusedMove refused;
    private final Words words;
    private final List<OpenMove> open;

    MoveForms(Scene scene, RunPages pages, RefusedMove refused) {
        this.scene = scene;
        this.pages = pages;
        this.refused = refused;
        this.words = scene.request().words();
        this.open = scene.moves().stream().filter(OpenMove::open).toList();
    }

    /**
     * A move with its form.
     *
     * @param note what is good to know of it, or ""
     * @param unfolded whether its form is shown at once
     */
    public record Offered(String name, String note, boolean unfolded, Content form) {}

    /** A move that is closed to the viewer, and why. */
    public record Closed(String name, List<String> reasons) {}

    Content content() {
        return CoreTemplates.content(
                "work/moves.jte",
                Map.of(
                        "offered",
                        open.stream().map(this::offered).toList(),
                        "closed",
                        closed(),
                        "refusals",
                        refusals(),
                        "typed",
                        typed(),
                        "words",
                        words));
    }

    private Offered offered(OpenMove one) {
        var move = one.move();
        var views = MoveParts.of(scene.procedure(), move).stream()
                .map(part -> view(part, move.key()))
                .toList();
        return new Offered(
                scene.words().move(move),
                one.note().map(note -> note.text(words)).orElse(""),
                stillOpen() ? move.key().equals(refused.move()) : one == open.get(0),
                JoinedForm.of(
                        views,
                        scene.address() + "/moves/" + move.key(),
                        scene.words().submit(move)));
    }

    private FormView view(Form<?> part, String move) {
        if (part == MoveParts.SEEN) {
            // what is shown now: a form that saw an older state would be refused for ever
            return scene.request()
                    .form(part)
                    .value("seen", Integer.toString(scene.run().sequence()));
        }
        var view = move.equals(refused.move())
                ? refused.form(part)
                : scene.request().form(part);
        if (part == MoveParts.TO) {
            return view.options("undertaker", scene.organizations());
        }
        if (part == MoveParts.INVITED) {
            return view.options("organizations", scene.organizations());
        }
        return MoveParts.isOwn(scene.procedure(), part) ? pages.form(scene.request(), scene.run(), move, view) : view;
    }

    private List<Closed> closed() {
        return scene.moves().stream()
                .filter(one -> !one.open())
                .map(one -> new Closed(
                        scene.words().move(one.move()),
                        one.closed().stream().map(reason -> reason.text(words)).toList()))
                .toList();
    }

    /** The reasons that stand at no field of a form on this page. */
    private List<String> refusals() {
        var parts = stillOpen() ? parts().toList() : List.<Form<?>>of();
        return refused.others(parts).stream()
                .map(one -> words.text(one.key(), one.args().toArray()))
                .toList();
    }

    /** What was typed into a form that is on this page no more, so that it is not lost. */
    private List<String> typed() {
        var typed = new ArrayList<String>();
        if (!stillOpen()) {
            parts().filter(part -> part != MoveParts.SEEN).forEach(part -> {
                var view = refused.form(part);
                JoinedForm.names(part.type()).map(view::value).forEach(typed::add);
            });
        }
        return typed.stream().filter(text -> !text.isBlank()).toList();
    }

    private boolean stillOpen() {
        return open.stream().anyMatch(one -> one.move().key().equals(refused.move()));
    }

    /** The forms of the refused move, wherever the procedure has it. */
    private Stream<Form<?>> parts() {
        return scene.procedure().steps().stream()
                .flatMap(step -> step.moves().stream())
                .filter(move -> move.key().equals(refused.move()))
                .limit(1)
                .flatMap((Move move) -> MoveParts.of(scene.procedure(), move).stream());
    }
}
