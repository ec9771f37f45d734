package org.linli.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.refusal.Refused;
import org.linli.server.catalogue.Source.Times;

/** A web server that means ill cannot keep, fill or lead astray who reads a catalogue. */
class SourceTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        answering.shutdownNow();
    }

    @Test
    void anAnswerThatNeverEndsIsEndedAfterItsTime() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitTheEnd(exchange);
        });
        var soon = Duration.ofMillis(50);
        var patient = Duration.ofMinutes(5);
        var source = new Source(address(), new Times(patient, patient, soon, soon));
        assertThatThrownBy(source::read).isInstanceOf(IOException.class);
    }

    @Test
    void anIndexThatNeverEndsIsRefusedForItsSize() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = new byte[64 * 1024];
            for (int sent = 0; sent <= Source.INDEX_BYTES_MAX; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
            exchange.getResponseBody().flush();
            awaitTheEnd(exchange);
        });
        assertThatThrownBy(() -> new Source(address()).read())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).key()).isEqualTo("command.catalogue.large"));
    }

    @Test
    void anAddressThatLeadsToAnotherIsNotFollowed() {
        server.createContext("/elsewhere", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", address() + "elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> new Source(address()).read())
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("catalogue.json answers 302");
    }

    private void awaitTheEnd(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }
}
