package org.linli.server.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linli.api.refusal.Refused;
import org.linli.server.control.PluginControl;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Acts on plugins, from their list to the way back of their archives: at the running server, or for its next start. */
@Command(
        name = "plugin",
        subcommands = {
            PluginCommand.ListAll.class,
            PluginCommand.Start.class,
            PluginCommand.Stop.class,
            PluginCommand.Install.class,
            PluginCommand.Rollback.class,
            PluginCommand.Remove.class,
            PluginRestore.class,
            PluginNew.class,
            PluginSignatures.Sign.class,
            PluginSignatures.Verify.class
        })
public final class PluginCommand extends CommandGroup {

    /** What all of them have: which site, and where the answer goes. */
    abstract static class Asking implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Spec
        private CommandSpec spec;

        private final String command;

        Asking(String command) {
            this.command = command;
        }

        /** What the command is about. */
        abstract String about();

        @Override
        public Integer call() throws Exception {
            return ask(command);
        }

        int ask(String what) throws Exception {
            return new PluginTalk(site, out()).ask(what, about());
        }

        PrintWriter out() {
            return spec.commandLine().getOut();
        }
    }

    /** A command about one plugin. */
    abstract static class OfOne extends Asking {

        @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
        private String id;

        OfOne(String command) {
            super(command);
        }

        @Override
        String about() {
            return id;
        }
    }

    /** {@code linli plugin list}. */
    @Command(name = "list")
    public static final class ListAll extends Asking {

        public ListAll() {
            super(PluginControl.LIST);
        }

        @Override
        String about() {
            return "";
        }
    }

    /** {@code linli plugin start ID}. */
    @Command(name = "start")
    public static final class Start extends OfOne {

        public Start() {
            super(PluginControl.START);
        }
    }

    /** {@code linli plugin stop ID}. */
    @Command(name = "stop")
    public static final class Stop extends OfOne {

        public Stop() {
            super(PluginControl.STOP);
        }
    }

    /** {@code linli plugin install FILE}, or {@code upgrade}. */
    @Command(name = "install", aliases = "upgrade")
    public static final class Install extends Asking {

        @Parameters(paramLabel = "FILE", descriptionKey = "plugin.file")
        private Path file;

        public Install() {
            super(PluginControl.INSTALL);
        }

        @Override
        String about() {
            if (!Files.isRegularFile(file)) {
                throw Refused.because("", "command.file.missing", file);
            }
            return file.toAbsolutePath().toString();
        }
    }

    /** {@code linli plugin rollback ID}. */
    @Command(name = "rollback")
    public static final class Rollback extends OfOne {

        public Rollback() {
            super(PluginControl.ROLLBACK);
        }
    }

    /** {@code linli plugin remove ID [--keep | --archive --confirm ID | --erase --confirm ID]}. */
    @Command(name = "remove")
    public static final class Remove extends OfOne {

        @ArgGroup
        private Fate fate = new Fate();

        @Option(names = "--confirm", paramLabel = "ID", descriptionKey = "plugin.remove.confirm")
        private String confirmed = "";

        /** What becomes of the data. */
        static final class Fate {

            @Option(names = "--keep", descriptionKey = "plugin.remove.keep")
            private boolean keep;

            @Option(names = "--erase", descriptionKey = "plugin.remove.erase")
            private boolean erase;

            @Option(names = "--archive", descriptionKey = "plugin.remove.archive")
            private boolean archive;
        }

        public Remove() {
            super(PluginControl.REMOVE);
        }

        @Override
        public Integer call() throws Exception {
            if (!fate.erase && !fate.archive) {
                return super.call();
            }
            if (!confirmed.equals(about())) {
                out().println(Said.words()
                        .text("command.plugin." + (fate.erase ? "erase" : "archive") + ".confirm", about()));
                return Troubles.REFUSED;
            }
            return ask(fate.erase ? PluginControl.ERASE : PluginControl.ARCHIVE);
        }
    }
}
