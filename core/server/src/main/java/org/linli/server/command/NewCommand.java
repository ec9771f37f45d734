package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.linli.api.refusal.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes what one begins with. */
@Command(name = "new", subcommands = NewCommand.District.class)
public final class NewCommand extends CommandGroup {

    /** {@code linli new district DIR}: a folder with a district.yml to fill in, explained in both languages. */
    @Command(name = "district")
    public static final class District implements Callable<Integer> {

        private static final List<String> FILES = List.of("district.yml", "README.md");

        @Parameters(paramLabel = "DIR", descriptionKey = "new.district.folder")
        private Path folder;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            for (var name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    throw Refused.because("", "command.backup.exists", folder.resolve(name));
                }
            }
            Files.createDirectories(folder);
            for (var name : FILES) {
                try (var content = NewCommand.class.getResourceAsStream("/district/" + name)) {
                    Files.copy(content, folder.resolve(name));
                }
            }
            spec.commandLine().getOut().println(Said.words().text("command.new.district", folder));
            return 0;
        }
    }
}
