package org.linli.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The assembled sample site as a process of its own: started by its own script, on a free port, with fresh data. */
final class AssembledSite implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final String address;

    private AssembledSite(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static AssembledSite start() {
        var folder = Path.of(System.getProperty("linli.site"));
        try {
            var data = Files.createTempDirectory("linli-walk").resolve("data");
            var process = new ProcessBuilder(
                            folder.resolve("bin/linli").toString(), "serve", "--port", "0", "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            return new AssembledSite(process, addressIn(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the site did not end when asked to", e);
        }
    }

    /** Reads what the site prints until it names its address, and goes on reading so that it never blocks. */
    static String addressIn(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                var rest = new Thread(() -> output.lines().forEach(ignored -> {}), "site-output");
                rest.setDaemon(true);
                rest.start();
                return address.group();
            }
        }
        throw new IllegalStateException("the site did not start:\n" + said);
    }
}
