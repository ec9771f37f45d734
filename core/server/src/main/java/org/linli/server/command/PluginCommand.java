package org.linli.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linli.server.control.PluginControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, starts, stops, installs, takes back and removes plugins: at the running server, or for its next start. */
@Command(
        name = "plugin",
        subcommands = {
            PluginCommand.ListAll.class,
            PluginCommand.Start.class,
            PluginCommand.Stop.class,
            PluginCommand.Install.class,
            PluginCommand.Rollback.class,
            PluginCommand.Remove.class,
            PluginNew.class,
            PluginSignatures.Sign.class,
            PluginSignatures.Verify.class
        })
public final class PluginCommand extends CommandGroup {

    /** {@code linli plugin list}. */
    @Command(name = "list")
    public static final class ListAll implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.LIST, "");
        }
    }

    /** {@code linli plugin start ID}. */
    @Command(name = "start")
    public static final class Start implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
        private String id;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.START, id);
        }
    }

    /** {@code linli plugin stop ID}. */
    @Command(name = "stop")
    public static final class Stop implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
        private String id;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.STOP, id);
        }
    }

    /** {@code linli plugin install FILE}, or {@code upgrade}. */
    @Command(name = "install", aliases = "upgrade")
    public static final class Install implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "FILE", descriptionKey = "plugin.file")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            var jar = file.toAbsolutePath().toString();
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.INSTALL, jar);
        }
    }

    /** {@code linli plugin rollback ID}. */
    @Command(name = "rollback")
    public static final class Rollback implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
        private String id;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.ROLLBACK, id);
        }
    }

    /** {@code linli plugin remove ID}. */
    @Command(name = "remove")
    public static final class Remove implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
        private String id;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return new PluginTalk(site, spec.commandLine().getOut()).ask(PluginControl.REMOVE, id);
        }
    }
}
