package org.linli.server.web;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.concurrent.Callable;

/** The product's HTTP server without the product: what it is given it answers with, on the connection's thread. */
public final class BareServer implements AutoCloseable {

    private final WebSettings settings = WebSettings.local(0);
    private final Javalin javalin;

    public BareServer(Map<String, Callable<byte[]>> pages) {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new JettySetup(settings).onto(config.jetty);
            pages.forEach((path, page) -> config.routes.addHttpHandler(
                    HandlerType.GET, path, context -> context.html("").result(page.call())));
        });
        javalin.start();
    }

    public String address() {
        return "http://" + settings.host() + ":" + javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
