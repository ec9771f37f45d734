package org.linli.server.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.form.FormTokens;
import org.linli.server.web.RouteTable.Found;

/** Leads each request to its route and its answer back. Whatever is thrown on the way becomes an answer too. */
final class Dispatcher implements AutoCloseable {

    private static final Duration EXPORT_TIME = Duration.ofMinutes(5);
    private final Services services;
    private final TrustedProxies proxies;
    private final Workers workers;
    private final Intake intake;
    private final SystemPages system;
    private final CurrentRoutes routes;
    private final PageFaults faults;

    Dispatcher(WebParts parts) {
        var limits = parts.settings().limits();
        this.services = Services.of(parts);
        this.proxies = new TrustedProxies(parts.settings());
        this.workers = new Workers(limits.threads(), limits.requestTime());
        this.intake = new Intake(limits);
        this.system = new SystemPages(services, intake);
        this.routes = new CurrentRoutes(parts.served(), workers);
        this.faults = new PageFaults(parts.isolation().faults());
    }

    Reply answer(Incoming incoming) {
        var visit =
                new Visit(incoming, proxies.origin(incoming), services.parts().gate(), services.signer());
        var now = routes.enter();
        try {
            return safe(visit, guarded(visit, now));
        } finally {
            routes.leave(now);
        }
    }

    private Reply safe(Visit visit, Reply reply) {
        var incoming = visit.incoming();
        var safe = SecurityHeaders.onto(reply.with(visit.cookies().headers()), visit);
        incoming.discardRest(services.parts().settings().limits().bodyBytes());
        return incoming.hasMore() ? safe.with("Connection", "close") : safe;
    }

    private Reply guarded(Visit visit, RouteTable now) {
        try {
            var answered = switched(visit).or(() -> system.reply(visit, now.served()));
            return answered.isPresent() ? answered.get() : route(visit, now);
        } catch (Throwable thrown) {
            return stoppedUnder(now, thrown)
                    ? anew(visit, now)
                    : errors(now).reply(core(visit, now), visit.format(), thrown);
        }
    }

    /** Whether a fault came while a plugin was stopped under the request's feet: then it is none. */
    private boolean stoppedUnder(RouteTable then, Throwable thrown) {
        var running = routes.now().served().owners().values();
        return Trouble.of(thrown).logged()
                && !running.containsAll(then.served().owners().values());
    }

    /** Who only reads is answered by what runs now: a page of the core goes on without the plugin. */
    private Reply anew(Visit visit, RouteTable before) {
        if (!List.of("GET", "HEAD").contains(visit.incoming().method())) {
            return errors(before).reply(core(visit, before), visit.format(), Trouble.pluginOut());
        }
        var now = routes.enter();
        try {
            return guarded(visit, now);
        } finally {
            routes.leave(now);
        }
    }

    private static Optional<Reply> switched(Visit visit) {
        return visit.query(Language.QUERY)
                .flatMap(
                        chosen -> Language.page(visit.incoming(), visit.origin().site()))
                .map(page -> Answers.seeOther(page, Format.HTML));
    }

    private Reply route(Visit visit, RouteTable now) throws Throwable {
        var segments = UrlText.segments(visit.incoming().rawPath());
        if (segments.isEmpty()) {
            return nothing(visit, now);
        }
        var found = now.find(visit.incoming().method(), segments.get());
        if (found instanceof Found.WrongMethod wrong) {
            throw Trouble.wrongMethod(wrong.allow());
        }
        if (found instanceof Found.Match match) {
            return take(visit, now, match);
        }
        return nothing(visit, now);
    }

    /** A page of a plugin that is out, a path with a slash too many, or nothing. */
    private Reply nothing(Visit visit, RouteTable now) {
        var path = visit.incoming().rawPath();
        var first = path.substring(Math.min(1, path.length())).split("/", 2)[0];
        if (now.served().out().containsKey(first)) {
            throw Trouble.pluginOut();
        }
        if (path.length() > 1 && path.endsWith("/") && !path.endsWith("//")) {
            var shorter = path.substring(0, path.length() - 1);
            var segments = UrlText.segments(shorter);
            if (segments.isPresent() && now.find("GET", segments.get()) instanceof Found.Match) {
                return Reply.empty(308).with("Location", LocalPath.or(shorter, "/"));
            }
        }
        throw new NotFound("path");
    }

    private Reply take(Visit visit, RouteTable now, Found.Match match) throws Throwable {
        var route = match.route();
        var owner = now.served().owners().get(route.owner());
        var request = new PageRequest(visit, owner, match.parameters(), services);
        var format = match.suffix() == Format.HTML ? visit.format() : match.suffix();
        try {
            admit(visit, route);
            var sent = route.action().takes() ? sent(visit) : new Sent(Map.of(), List.of(), false);
            var reply = workers.run(owner.id(), time(format), () -> page(now, request, route, sent, format));
            faults.went(route);
            return reply;
        } catch (Throwable thrown) {
            if (stoppedUnder(now, thrown)) {
                throw thrown;
            }
            faults.failed(route, thrown);
            return errors(now).reply(request, format, thrown);
        }
    }

    /** A list as a file may take longer than a page. */
    private Duration time(Format format) {
        return format == Format.CSV || format == Format.XLSX
                ? EXPORT_TIME
                : services.parts().settings().limits().requestTime();
    }

    private static void admit(Visit visit, Route route) {
        if (!route.access().admits(visit.viewer())) {
            throw visit.viewer().signedIn() ? new Forbidden(route.path()) : Trouble.signIn();
        }
    }

    /** The body, once it is certain that no other site sends it. */
    private Sent sent(Visit visit) {
        services.csrf().checkSource(visit.incoming(), visit.origin().site());
        var sent = intake.read(visit.incoming());
        services.csrf().checkToken(visit.incoming(), sent.value(FormTokens.CSRF_FIELD), visit.visitor());
        return sent;
    }

    private Reply page(RouteTable now, PageRequest request, Route route, Sent sent, Format format) throws IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(request.owner().loader());
        try {
            return new Acting(now.served(), services.parts()).reply(request, route, sent, format);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private PageRequest core(Visit visit, RouteTable now) {
        return new PageRequest(visit, now.served().core(), Map.of(), services);
    }

    private Errors errors(RouteTable now) {
        return new Errors(new Frames(now.served(), services.parts()));
    }

    /** Takes what is served now; nothing of a plugin that is gone stays here. */
    void refresh() {
        routes.now();
    }

    void awaitLeft(Collection<? extends Owner> gone, Duration max) {
        routes.awaitLeft(gone, max);
    }

    @Override
    public void close() {
        workers.close();
    }
}
