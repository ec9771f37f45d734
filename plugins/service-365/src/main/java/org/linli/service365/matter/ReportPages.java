package org.linli.service365.matter;

import static org.linli.api.access.Access.everyone;

import java.util.function.Supplier;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.code.TrackingCode;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.FormView;
import org.linli.api.member.Members;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.service365.Service365Settings;

/** The public form, and the receipt that it leads to. */
public final class ReportPages implements Pages {

    private static final String REPORT = "/service-365/report";

    private final Matters matters;
    private final Areas areas;
    private final Members members;
    private final Progresses progresses;
    private final Supplier<Service365Settings> settings;

    public ReportPages(
            Matters matters,
            Areas areas,
            Members members,
            Progresses progresses,
            Supplier<Service365Settings> settings) {
        this.matters = matters;
        this.areas = areas;
        this.members = members;
        this.progresses = progresses;
        this.settings = settings;
    }

    @Override
    public void routes(Routes to) {
        to.form(REPORT, everyone(), ReportForm.FORM, this::form, this::file)
                .get("/service-365/receipt", everyone(), this::receipt);
    }

    private Answer form(Request request, FormView form) {
        long home = members.find(request.viewer().memberId())
                .map(member -> member.place().communityId())
                .orElse(0L);
        form.options("area", AreaChoices.of(areas, AreaLevel.COMMUNITY).options());
        if (home != 0) {
            form.value("area", Long.toString(home));
        }
        var view = new ReportView(form, REPORT, settings.get().replyDays());
        return Answer.page(request.words().text("matter.report.title"), "matter/report.jte", view);
    }

    private Answer file(Request request, ReportForm form) {
        if (!request.viewer().signedIn()) {
            request.throttle("service-365.report", settings.get().anonymousPerHour());
        }
        return Answer.seeOther(receiptOf(matters.file(request.viewer(), form.matter())))
                .withNotice("matter.report.done");
    }

    /** Where the receipt of a matter that was just filed stands. */
    static String receiptOf(Matters.Filed filed) {
        return "/service-365/receipt?code=" + filed.code().characters();
    }

    private Answer receipt(Request request) {
        request.throttle("service-365.track", settings.get().trackPerHour());
        return progresses
                .byCode(request.query("code"))
                .<Answer>map(progress -> receipt(request, progress))
                .orElseGet(() -> Answer.seeOther(TrackPages.TRACK));
    }

    private Answer receipt(Request request, Progress progress) {
        var words = request.words();
        var code = TrackingCode.of(request.query("code"));
        var address = request.url(TrackPages.addressOf(code));
        var view = new ReceiptView(
                progress,
                code.grouped(),
                address,
                request.qr(address, words.text("matter.receipt.qr")),
                TrackPages.addressOf(code),
                request.viewer().may(MatterPermissions.READ) ? MatterPages.address(progress.id()) : "");
        return Answer.page(words.text("matter.receipt.title"), "matter/receipt.jte", view);
    }
}
