package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.control.PluginControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, starts and stops plugins: at the running server, or for its next start. */
@Command(
        name = "plugin",
        subcommands = {
            PluginCommand.ListAll.class,
            PluginCommand.Start.class,
            PluginCommand.Stop.class,
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
}
