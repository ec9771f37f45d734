package org.linli.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.linli.server.access.LoginName;
import org.linli.server.access.Tokens;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.web.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Personal access tokens, by which a program asks in the name of an account. */
@Command(name = "token", subcommands = TokenCommand.Create.class)
public final class TokenCommand extends CommandGroup {

    /** {@code linli token create LOGIN}: prints the token, which is shown this once. */
    @Command(name = "create")
    public static final class Create implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "LOGIN", descriptionKey = "token.login")
        private String login;

        @Option(names = "--name", required = true, paramLabel = "TEXT", descriptionKey = "token.name")
        private String name;

        @Option(names = "--days", defaultValue = "90", paramLabel = "N", descriptionKey = "token.days")
        private int days;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            try (var database = Database.open(site.database(), Clock.systemUTC())) {
                database.migrate(Served.CORE, TokenCommand.class.getClassLoader());
                var tokens = new Tokens(database.data(Served.CORE), database.clock(), new AuditTrail(database));
                spec.commandLine().getOut().println(tokens.create(LoginName.of(login), name, days));
            }
            return 0;
        }
    }
}
