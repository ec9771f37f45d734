package org.linli.server.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the site until it is asked to end. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
    private Optional<Integer> port = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile, InterruptedException {
        var running = Linli.start(settings(site.district()));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            ended.countDown();
                        },
                        "linli-end"));
        greet(running);
        ended.await();
        return 0;
    }

    private SiteSettings settings(District district) {
        var data = site.dataFolder();
        var heard = port.map(number -> district.withHttp(district.http().withPort(number)))
                .orElse(district);
        var plugins = new PluginPlaces(site.pluginFolder(), List.of(), data.resolve("work"));
        return new SiteSettings(heard, data, site.database(heard), plugins, Clock.systemUTC());
    }

    private void greet(Linli running) {
        var words = Said.words();
        var out = spec.commandLine().getOut();
        out.println(words.text("command.serve.address", running.address()));
        running.firstAdministrator().ifPresent(link -> out.println(words.text("command.serve.first", link)));
        if (running.demonstration()) {
            out.println(words.text("command.serve.demonstration", running.address() + "/demonstration"));
        }
        out.println(words.text("command.serve.end"));
        out.flush();
    }
}
