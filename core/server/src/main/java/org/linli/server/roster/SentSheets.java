package org.linli.server.roster;

import java.io.ByteArrayInputStream;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.file.Staged;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Request;
import org.linli.server.file.FileStore;
import org.linli.server.web.WebRequest;

/** Sheets that come by a page: what was staged becomes an import, once. */
public record SentSheets(Rosters rosters, FileStore files) {

    /**
     * Has it checked beside, and gives the import's id. Throws {@link Refused} when it is nobody's any more.
     *
     * @param areaId the community of rows that name none, or 0
     */
    long send(Request request, RosterKind kind, Staged file, long areaId) {
        var given = files.give(((WebRequest) request).sessionKey(), file.ids().get(0))
                .orElseThrow(() -> Refused.because("file", "form.refused.staged"));
        var who = request.viewer().actingAs();
        var sender = new Sender(
                new ActingAs(who.memberId(), who.organizationId(), 0, Channel.IMPORT),
                request.viewer().scope(kind.permission()),
                areaId,
                request.words().locale());
        long id = rosters.send(sender, kind, given.name(), new ByteArrayInputStream(given.content()));
        rosters.begin();
        return id;
    }
}
