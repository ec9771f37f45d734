package org.linli.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linli.server.signature.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys with which plugins and catalogues are signed. */
@Command(name = "key", subcommands = KeyCommand.New.class)
public final class KeyCommand extends CommandGroup {

    /** {@code linli key new FILE}. */
    @Command(name = "new")
    public static final class New implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", descriptionKey = "key.file")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var key = SigningKey.fresh();
            key.write(file);
            var out = spec.commandLine().getOut();
            out.println(Said.words().text("command.key.new", file));
            out.println("trust:\n  keys:\n    " + name() + ": " + key.publicText() + "\n  unsigned: refuse");
            return 0;
        }

        private String name() {
            return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        }
    }
}
