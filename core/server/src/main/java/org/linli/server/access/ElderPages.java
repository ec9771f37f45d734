package org.linli.server.access;

import static org.linli.api.access.Access.everyone;

import org.linli.api.data.Data;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.LocalPath;
import org.linli.server.web.WebRequest;

/** The switch of the elder-friendly mode, which stands on every public page. */
final class ElderPages implements Pages {

    private final Data data;
    private final AccountDao accounts = new AccountDao();

    ElderPages(Data data) {
        this.data = data;
    }

    @Override
    public void routes(Routes to) {
        to.post("/elder-mode", everyone(), AccessForms.ELDER, this::keep, (request, form) -> Answer.seeOther("/"));
    }

    private Answer keep(Request request, AccessForms.Elder form) {
        ((WebRequest) request).keepElder(form.on());
        if (request.viewer() instanceof SignedIn viewer) {
            data.act(handle -> {
                accounts.setElder(handle, viewer.accountId(), form.on());
                return null;
            });
        }
        return Answer.seeOther(LocalPath.or(form.next(), "/"));
    }
}
