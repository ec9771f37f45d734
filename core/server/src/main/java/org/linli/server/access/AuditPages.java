package org.linli.server.access;

import static org.linli.api.access.Access.holders;

import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Routes;

/** The audit trail, to read. */
final class AuditPages implements Pages {

    @Override
    public void routes(Routes to) {
        to.list(
                "/audit",
                holders(CorePermissions.AUDIT_READ),
                AuditRow.list(),
                (request, page) -> Answer.workbench(
                        request.words().text("audit.list.title"),
                        "access/list.jte",
                        new AccessViews.Listed("audit.list", page)));
    }
}
