package org.linli.service365.matter;

import static org.linli.api.access.Access.everyone;

import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.code.TrackingCode;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.service365.Service365Settings;

/** Where somebody without an account sees what became of their matter, and says what they think of it. */
public final class TrackPages implements Pages {

    static final String TRACK = "/service-365/track";

    private static final String APPRAISAL = "/service-365/appraisal";
    private static final String WRONG = "matter.track.code.wrong";
    private static final String THROTTLE = "service-365.track";

    private final Progresses progresses;
    private final Appraisals appraisals;
    private final Areas areas;
    private final Supplier<Service365Settings> settings;

    public TrackPages(
            Progresses progresses, Appraisals appraisals, Areas areas, Supplier<Service365Settings> settings) {
        this.progresses = progresses;
        this.appraisals = appraisals;
        this.areas = areas;
        this.settings = settings;
    }

    @Override
    public void routes(Routes to) {
        to.get(TRACK, everyone(), this::byCode)
                .post(TRACK, everyone(), TrackForm.FORM, this::byNumber, (request, form) -> ask(request, form, ""))
                .post(APPRAISAL, everyone(), AppraisalForm.Tracked.FORM, this::appraise, this::appraiseAgain);
    }

    static String addressOf(TrackingCode code) {
        return TRACK + "?code=" + code.characters();
    }

    private Answer byCode(Request request) {
        var typed = request.query("code");
        if (typed.isBlank()) {
            return ask(request, request.form(TrackForm.FORM), "");
        }
        request.throttle(THROTTLE, settings.get().trackPerHour());
        return progresses
                .byCode(typed)
                .map(progress -> show(request, progress, Key.of(TrackingCode.of(typed))))
                .orElseGet(() -> ask(request, request.form(TrackForm.FORM), WRONG));
    }

    private Answer byNumber(Request request, TrackForm form) {
        request.throttle("service-365.track.number", settings.get().trackPerHour());
        return progresses
                .byNumber(form)
                .map(progress -> show(request, progress, Key.of(form)))
                .orElseThrow(() -> Refused.because("", "matter.track.number.wrong"));
    }

    private Answer appraise(Request request, AppraisalForm.Tracked form) {
        request.throttle(THROTTLE, settings.get().trackPerHour());
        var key = new Key(form.key());
        var progress = progresses.by(key).orElseThrow(() -> Refused.because("", WRONG));
        appraisals.tracked(request.viewer(), progress.id(), form.said());
        return Answer.seeOther(key.byNumber().isPresent() ? TRACK : addressOf(TrackingCode.of(key.text())))
                .withNotice("matter.appraisal.done");
    }

    private Answer appraiseAgain(Request request, FormView form) {
        request.throttle(THROTTLE, settings.get().trackPerHour());
        return progresses
                .by(new Key(form.value("key")))
                .map(progress -> show(request, progress, form))
                .orElseGet(() -> ask(request, request.form(TrackForm.FORM), WRONG));
    }

    private Answer ask(Request request, FormView form, String wrong) {
        var view = new TrackView(
                form.options("area", AreaChoices.of(areas, AreaLevel.COMMUNITY).options()),
                TRACK,
                Optional.of(wrong).filter(key -> !key.isEmpty()));
        return Answer.page(request.words().text("matter.track.title"), "matter/track.jte", view);
    }

    private static Answer show(Request request, Progress progress, Key key) {
        return show(request, progress, request.form(AppraisalForm.Tracked.FORM).value("key", key.text()));
    }

    private static Answer show(Request request, Progress progress, FormView form) {
        var back = new ProgressView.Back("matter.progress.another", TRACK);
        var view =
                new ProgressView(progress, Optional.of(form).filter(asked -> progress.mayAppraise()), APPRAISAL, back);
        return Answer.page(request.words().text("matter.progress.title"), "matter/progress.jte", view)
                .withJson(progress.json(request.words()));
    }
}
