package org.linli.server.rights;

import static org.linli.api.access.Access.everyone;
import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.SETTING_MANAGE;

import java.util.List;
import java.util.Map;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.words.Bundles;

/** The privacy notice, public to all and linked at the foot of every page; an administrator puts a new one in force. */
final class NoticePages implements Pages {

    private static final String PATH = "/privacy";
    private static final String NEW = PATH + "/versions";

    private final PrivacyNotices notices;
    private final Registered registered;
    private final Retentions retentions;

    NoticePages(PrivacyNotices notices, Registered registered, Retentions retentions) {
        this.notices = notices;
        this.registered = registered;
        this.retentions = retentions;
    }

    @Override
    public void routes(Routes to) {
        to.get(PATH, everyone(), this::show)
                .get(NEW, holders(SETTING_MANAGE), request -> ask(request, blank(request)))
                .post(NEW, holders(SETTING_MANAGE), NoticeForm.FORM, this::publish, this::ask);
    }

    private Answer show(Request request) {
        var asked = request.query("version");
        var notice = asked.isEmpty() ? notices.current() : older(asked);
        var locale = request.words().locale();
        var view = new RightsViews.Notice(
                notice,
                notice.blocks(locale),
                notices.versions(),
                registered.purposes(locale),
                retentions.shown(locale),
                request.viewer().may(SETTING_MANAGE));
        return Answer.page(request.words().text("privacy.title"), "rights/notice.jte", view)
                .withJson(notice);
    }

    private PrivacyNotice older(String version) {
        return version.matches("[0-9]{1,6}")
                ? notices.find(Integer.parseInt(version)).orElseThrow(() -> new NotFound("privacy notice " + version))
                : notices.current();
    }

    private FormView blank(Request request) {
        var now = notices.current();
        return request.form(NoticeForm.FORM)
                .value("chinese", now.text(Bundles.CHINESE))
                .value("english", now.text(Bundles.ENGLISH));
    }

    private Answer ask(Request request, FormView form) {
        var view = new RightsViews.Asked("privacy.form", List.of(), form, NEW, PATH);
        return Answer.workbench(request.words().text("privacy.form.title"), "rights/ask.jte", view);
    }

    private Answer publish(Request request, NoticeForm form) {
        int version = notices.publish(
                request.viewer().actingAs(), Map.of(Bundles.CHINESE, form.chinese(), Bundles.ENGLISH, form.english()));
        return Answer.seeOther(PATH).withNotice("privacy.form.done", version);
    }
}
