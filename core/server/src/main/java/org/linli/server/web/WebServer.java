package org.linli.server.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The site over HTTP. One handler takes every path; which routes there are is our own table, changed while it runs. */
public final class WebServer implements Front, AutoCloseable {

    private static final int GZIP_LEVEL = 5;
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE);

    private final WebSettings settings;
    private final Dispatcher dispatcher;
    private final Javalin javalin;

    public WebServer(WebParts parts) {
        this.settings = parts.settings();
        this.dispatcher = new Dispatcher(parts);
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.router.treatMultipleSlashesAsSingleSlash = false;
        new JettySetup(settings).onto(config.jetty);
        METHODS.forEach(method -> config.routes.addHttpHandler(method, "/*", this::handle));
    }

    private void handle(Context context) throws IOException {
        var reply = dispatcher.answer(new Incoming(context.req()));
        context.status(reply.status());
        var response = context.res();
        response.setContentType(null);
        reply.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        // the content of an answer to HEAD is made and thrown away, so that its headers are those of GET
        boolean head = context.method().equals(HandlerType.HEAD);
        reply.body().write(head ? OutputStream.nullOutputStream() : context.outputStream());
    }

    /** Begins to listen; throws when the address is taken. */
    public WebServer start() {
        javalin.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The address to begin with. */
    public String address() {
        var scheme = settings.tls().isPresent() ? "https" : "http";
        return settings.publicAddress().isEmpty()
                ? scheme + "://" + settings.host() + ":" + port()
                : settings.publicAddress();
    }

    @Override
    public void refresh() {
        dispatcher.refresh();
    }

    @Override
    public void awaitLeft(Collection<? extends Owner> gone, Duration max) {
        dispatcher.awaitLeft(gone, max);
    }

    /** Ends when the requests under way are answered, at the latest after some seconds. */
    @Override
    public void close() {
        javalin.stop();
        dispatcher.close();
    }
}
