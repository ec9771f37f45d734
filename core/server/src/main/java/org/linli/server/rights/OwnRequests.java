package org.linli.server.rights;

import gg.jte.Content;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.web.Request;

/** The requests to be erased of the one who reads. */
final class OwnRequests {

    private static final Content NOTHING = output -> {};

    private final ErasureRequests requests;
    private final ErasureLines lines;

    OwnRequests(ErasureRequests requests, ErasureLines lines) {
        this.requests = requests;
        this.lines = lines;
    }

    List<RightsViews.Requested> of(Handle handle, Request request) {
        return requests.of(handle, request.viewer().memberId()).stream()
                .map(asked -> of(handle, request, asked))
                .toList();
    }

    private RightsViews.Requested of(Handle handle, Request request, ErasureRequest asked) {
        var run = requests.run(handle, asked);
        boolean ended = run.endedAt().isPresent();
        var said = lines.of(handle, asked.id());
        var withdrawal = MinePages.PATH + "/erasure/" + asked.id() + "/withdrawal";
        return new RightsViews.Requested(
                asked,
                "procedure.erasure.step." + run.step(),
                ended && said.size() > 1 ? said.get(said.size() - 1).said() : "",
                ended ? NOTHING : request.form(Press.button("erasure.withdraw")).content(withdrawal));
    }
}
