package org.linli.service365.matter;

import static org.linli.api.access.Access.everyone;

import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.service365.Service365Settings;

/** Where somebody without an account sees what became of their matter. */
public final class TrackPages implements Pages {

    static final String TRACK = "/service-365/track";

    private final Progresses progresses;
    private final Places places;
    private final Supplier<Service365Settings> settings;

    public TrackPages(Progresses progresses, Places places, Supplier<Service365Settings> settings) {
        this.progresses = progresses;
        this.places = places;
        this.settings = settings;
    }

    @Override
    public void routes(Routes to) {
        to.get(TRACK, everyone(), this::byCode)
                .post(TRACK, everyone(), TrackForm.FORM, this::byNumber, (request, form) -> ask(request, form, ""));
    }

    static String addressOf(TrackingCode code) {
        return TRACK + "?code=" + code.characters();
    }

    private Answer byCode(Request request) {
        var typed = request.query("code");
        if (typed.isBlank()) {
            return ask(request, request.form(TrackForm.FORM), "");
        }
        request.throttle("service-365.track", settings.get().trackPerHour());
        return progresses
                .byCode(typed)
                .map(progress -> show(request, progress))
                .orElseGet(() -> ask(request, request.form(TrackForm.FORM), "matter.track.code.wrong"));
    }

    private Answer byNumber(Request request, TrackForm form) {
        request.throttle("service-365.track.number", settings.get().trackPerHour());
        return progresses
                .byNumber(form)
                .map(progress -> show(request, progress))
                .orElseThrow(() -> Refused.because("", "matter.track.number.wrong"));
    }

    private Answer ask(Request request, FormView form, String wrong) {
        var view = new TrackView(
                form.options("area", places.communities()),
                TRACK,
                Optional.of(wrong).filter(key -> !key.isEmpty()));
        return Answer.page(request.words().text("matter.track.title"), "matter/track.jte", view);
    }

    private Answer show(Request request, Progress progress) {
        return Answer.page(request.words().text("matter.progress.title"), "matter/progress.jte", progress)
                .withJson(progress.json(request.words()));
    }
}
