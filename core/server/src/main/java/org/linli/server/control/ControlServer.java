package org.linli.server.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the command line on a Unix socket that its owner alone may open: one request at a time, one line of JSON
 * each way. The request's {@code command} chooses the work; the answer is what the work gives.
 */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final Duration TALK_MAX = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(50);
    private static final int ADDRESS_BYTES_MAX = 100;

    private final Path socket;
    private final Map<String, UnaryOperator<JsonNode>> commands;
    private final ServerSocketChannel server;
    private final ScheduledExecutorService watch;

    private ControlServer(Path socket, Map<String, UnaryOperator<JsonNode>> commands) throws IOException {
        this.socket = socket;
        this.commands = Map.copyOf(commands);
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        if (Files.getFileStore(socket.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
        watch = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "linli-control-watch"));
        thread(this::serve, "linli-control").start();
    }

    /** Begins to listen; call it with the folder's lock held, since what a killed server left is removed. */
    public static ControlServer open(DataFolder folder, Map<String, UnaryOperator<JsonNode>> commands)
            throws IOException {
        var socket = folder.controlSocket();
        if (socket.toString().length() > ADDRESS_BYTES_MAX) {
            throw new IOException(socket + " is longer than the address of a socket may be");
        }
        return new ControlServer(socket, commands);
    }

    @Override
    public void close() {
        try {
            server.close();
            watch.shutdownNow();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.warn("The control socket could not be closed", e);
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try (var channel = server.accept()) {
                var end = watch.schedule(() -> hangUp(channel), TALK_MAX.toMillis(), TimeUnit.MILLISECONDS);
                Wire.write(channel, answer(Wire.read(channel)));
                end.cancel(false);
            } catch (IOException e) {
                LOG.debug("A talk on the control socket broke off", e);
                LockSupport.parkNanos(PAUSE_AFTER_TROUBLE.toNanos());
            }
        }
    }

    private JsonNode answer(JsonNode request) {
        var name = request.path("command").asText();
        var command = commands.get(name);
        if (command == null) {
            return failed("unknown command " + name);
        }
        try {
            return command.apply(request);
        } catch (RuntimeException thrown) {
            LOG.warn("The command {} failed", name, thrown);
            return failed(String.valueOf(thrown.getMessage()));
        }
    }

    static ObjectNode failed(String why) {
        return Wire.JSON.createObjectNode().put("failed", why);
    }

    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A talk could not be ended", e);
        }
    }

    private static Thread thread(Runnable work, String name) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
