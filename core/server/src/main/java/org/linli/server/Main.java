package org.linli.server;

import java.io.PrintWriter;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.linli.server.command.ApplyCommand;
import org.linli.server.command.AssembleCommand;
import org.linli.server.command.BackupCommand;
import org.linli.server.command.CatalogueCommand;
import org.linli.server.command.CheckCommand;
import org.linli.server.command.ExportCommand;
import org.linli.server.command.ImportCommand;
import org.linli.server.command.KeyCommand;
import org.linli.server.command.NewCommand;
import org.linli.server.command.PlanCommand;
import org.linli.server.command.PluginCommand;
import org.linli.server.command.RehearseCommand;
import org.linli.server.command.RestoreCommand;
import org.linli.server.command.RollbackCommand;
import org.linli.server.command.ServeCommand;
import org.linli.server.command.TokenCommand;
import org.linli.server.command.Troubles;
import org.linli.server.command.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line's entry: {@code linli}. What each command and option says of itself is in {@code
 * commands.properties}.
 */
@Command(
        name = "linli",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        resourceBundle = "commands",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            PluginCommand.class,
            NewCommand.class,
            PlanCommand.class,
            RehearseCommand.class,
            ApplyCommand.class,
            RollbackCommand.class,
            AssembleCommand.class,
            CatalogueCommand.class,
            KeyCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            VerifyCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // a jar that was read through a URL would stay open, and so could not be replaced
        URLConnection.setDefaultUseCaches("jar", false);
        int exit = commandLine().execute(args);
        System.exit(exit);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        helped(line);
        return line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new Troubles())
                .setUsageHelpAutoWidth(true);
    }

    /** Every command takes --help, however deep it lies. */
    private static void helped(CommandLine line) {
        for (var each : line.getSubcommands().values()) {
            each.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new VersionLine());
            helped(each);
        }
    }

    /** The version, as {@code linli --version} prints it. */
    static final class VersionLine implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Linli " + Version.TEXT};
        }
    }
}
