package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.assembly.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes back to what was in place before the last apply. */
@Command(name = "rollback")
public final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int number = new History(site.place()).rollBack();
        spec.commandLine().getOut().println(Said.words().text("command.rollback.done", number));
        return 0;
    }
}
