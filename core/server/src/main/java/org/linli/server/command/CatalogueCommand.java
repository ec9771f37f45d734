package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.server.catalogue.Index;
import org.linli.server.catalogue.IndexMaker;
import org.linli.server.catalogue.Source;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.District;
import org.linli.server.plugin.Shipped;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Catalogues of plugins, on a stick or a web server. */
@Command(
        name = "catalogue",
        subcommands = {CatalogueCommand.Make.class, CatalogueCommand.Look.class})
public final class CatalogueCommand extends CommandGroup {

    /** {@code linli catalogue make --key FILE FOLDER}. */
    @Command(name = "make")
    public static final class Make implements Callable<Integer> {

        @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "plugin.sign.key")
        private Path key;

        @Parameters(paramLabel = "DIR", descriptionKey = "catalogue.folder")
        private Path folder;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var index = IndexMaker.make(folder, SigningKey.read(key), Instant.now());
            spec.commandLine()
                    .getOut()
                    .println(Said.words()
                            .text(
                                    "command.catalogue.made",
                                    index.plugins().size(),
                                    index.notices().size(),
                                    folder.resolve(Index.FILE)));
            return 0;
        }
    }

    /**
     * {@code linli catalogue look PLACE}: what there is newer, and which notices concern what is in place; then it ends
     * with 1.
     */
    @Command(name = "look")
    public static final class Look implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Option(names = "--bring", paramLabel = "DIR", descriptionKey = "catalogue.bring")
        private Optional<Path> bring = Optional.empty();

        @Parameters(paramLabel = "PLACE", descriptionKey = "catalogue.place")
        private String place;

        @Spec
        private CommandSpec spec;

        private int exit;

        @Override
        public Integer call() throws BrokenDistrictFile, IOException {
            var district = site.district();
            var source = new Source(place);
            var index = Optional.<Index>empty();
            try {
                index = Optional.of(source.index(district.trust()));
            } catch (IOException unreachable) {
                say("command.catalogue.unreachable", place, String.valueOf(unreachable.getMessage()));
            }
            if (index.isPresent()) {
                age(index.get());
                for (var plugin : Shipped.in(site.pluginFolder(), district)) {
                    look(plugin, index.get(), source, district);
                }
            }
            return exit;
        }

        private void age(Index index) {
            index.madeAt()
                    .ifPresentOrElse(
                            made -> {
                                long days =
                                        Duration.between(made, Instant.now()).toDays();
                                say("plugin.catalogue.made", Said.words().moment(made), Math.max(0, days));
                            },
                            () -> say("plugin.catalogue.undated"));
        }

        private void look(Shipped plugin, Index index, Source source, District district) throws IOException {
            for (var notice : index.of(plugin.id(), plugin.version(), Sha256.of(plugin.path()))) {
                var text = notice.text(Said.words().locale());
                say("command.catalogue.notice", plugin.id(), plugin.version(), text);
                exit = Troubles.REFUSED;
            }
            var newer = index.newer(plugin, district);
            if (newer.isEmpty()) {
                say("command.catalogue.current", plugin.id(), plugin.version());
            } else {
                say(
                        "command.catalogue.newer",
                        plugin.id(),
                        plugin.version(),
                        newer.get().version());
                if (bring.isPresent()) {
                    Files.createDirectories(bring.get());
                    say("command.catalogue.brought", source.bring(newer.get(), bring.get()));
                }
            }
        }

        private void say(String key, Object... args) {
            spec.commandLine().getOut().println(Said.words().text(key, args));
        }
    }
}
