package org.linli.server.web;

import java.io.IOException;
import org.linli.api.web.Answer;

/** Runs what a route does, with the loader of its owner already in place. */
final class Acting {

    private final Answers answers;
    private final WebParts parts;

    Acting(Served served, WebParts parts) {
        this.answers = new Answers(new Frames(served, parts));
        this.parts = parts;
    }

    Reply reply(PageRequest request, Route route, Sent sent, Format format) throws IOException {
        if (route.action() instanceof Action.Show show) {
            return answers.reply(request, show.page().apply(request), format, 200);
        }
        if (route.action() instanceof Action.Data<?> data) {
            return answers.reply(request, new Answer.Json(data.data().apply(request)), Format.JSON, 200);
        }
        if (route.action().takes()) {
            return new Taking(answers, parts).reply(request, route, sent, format);
        }
        return new Listing(answers, parts).reply(request, (Action.Rows<?>) route.action(), format);
    }
}
