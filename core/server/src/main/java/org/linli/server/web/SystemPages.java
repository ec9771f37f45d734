package org.linli.server.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.web.NotFound;
import org.linli.server.form.FormTokens;

/** What is answered by the web itself: health, the description of the API, assets, and the switch of language. */
final class SystemPages {

    private static final String ASSETS = "/assets/";
    private static final String KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String KEPT_FOR_AN_HOUR = "public, max-age=3600";
    private final Services services;
    private final Intake intake;

    SystemPages(Services services, Intake intake) {
        this.services = services;
        this.intake = intake;
    }

    /** Empty when the path is none of these. */
    Optional<Reply> reply(Visit visit, Served served) {
        var path = visit.incoming().rawPath();
        return switch (path) {
            case "/health" -> shown(visit, () -> Health.reply(served, services.parts()));
            case "/openapi.json" ->
                shown(visit, () -> OpenApi.reply(served, services.parts().site()));
            case "/language" -> Optional.of(language(visit));
            default -> path.startsWith(ASSETS) ? shown(visit, () -> asset(visit, path)) : Optional.empty();
        };
    }

    private static Optional<Reply> shown(Visit visit, Supplier<Reply> page) {
        if (!List.of("GET", "HEAD").contains(visit.incoming().method())) {
            throw Trouble.wrongMethod("GET, HEAD");
        }
        return Optional.of(page.get());
    }

    private Reply asset(Visit visit, String path) {
        var accepted = visit.incoming().header("Accept-Encoding").orElse("");
        var asset = services.parts()
                .assets()
                .find(path.substring(ASSETS.length()), accepted)
                .orElseThrow(() -> new NotFound("asset"));
        var reply = Reply.of(200, asset.type(), asset.content())
                .with("Cache-Control", asset.immutable() ? KEPT_FOR_A_YEAR : KEPT_FOR_AN_HOUR)
                .with("Vary", "Accept-Encoding");
        return asset.encoding().isEmpty() ? reply : reply.with("Content-Encoding", asset.encoding());
    }

    private Reply language(Visit visit) {
        if (!visit.incoming().method().equals("POST")) {
            throw Trouble.wrongMethod("POST");
        }
        services.csrf().checkSource(visit.incoming(), visit.origin().site());
        var sent = intake.read(visit.incoming());
        services.csrf().checkToken(visit.incoming(), sent.value(FormTokens.CSRF_FIELD), visit.visitor());
        Language.keep(sent.value(Language.QUERY).orElse(""), visit.cookies());
        return Answers.seeOther(sent.value("next").orElse("/"), Format.HTML);
    }
}
