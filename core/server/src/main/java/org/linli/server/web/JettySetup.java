package org.linli.server.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty listens: its threads, its limits, HTTP or HTTPS. */
final class JettySetup {

    private static final int THREADS_MAX = 256;
    private static final int THREADS_MIN = 8;
    private static final int THREAD_IDLE_MILLIS = 60_000;
    private static final int CONNECTIONS_MAX = 4_096;
    private static final int ACCEPT_WAITING = 512;
    private static final int HEADER_BYTES_MAX = 16 * 1024;
    private static final long SLOWEST_BYTES_PER_SECOND = 200;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);
    private final WebSettings settings;

    JettySetup(WebSettings settings) {
        this.settings = settings;
    }

    void onto(JettyConfig jetty) {
        // its queue holds at most one entry for each connection, and those are bounded
        var threads = new QueuedThreadPool(THREADS_MAX, THREADS_MIN, THREAD_IDLE_MILLIS);
        threads.setName("linli-http");
        threads.setDaemon(false);
        jetty.threadPool = threads;
        jetty.modifyServer(this::server);
        jetty.modifyHttpConfiguration(JettySetup::http);
        jetty.addConnector(this::connector);
    }

    private void server(Server server) {
        server.setStopTimeout(STOP.toMillis());
        server.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, server));
        server.setErrorHandler(new BareErrors());
        // who sends a body drop by drop would hold a thread for hours
        server.setHandler(new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, 0));
    }

    private static void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRelativeRedirectAllowed(true);
        http.setRequestHeaderSize(HEADER_BYTES_MAX);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        var connector = settings.tls()
                .map(tls -> secure(server, http, tls))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(ACCEPT_WAITING);
        return connector;
    }

    private static ServerConnector secure(Server server, HttpConfiguration http, WebSettings.Tls tls) {
        // a site on a district's own network is often called by its number, which no certificate names
        http.addCustomizer(new SecureRequestCustomizer(false));
        var context = new SslContextFactory.Server();
        context.setKeyStore(Certificates.open(tls));
        context.setKeyStorePassword(tls.password());
        return new ServerConnector(
                server,
                new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
    }
}
