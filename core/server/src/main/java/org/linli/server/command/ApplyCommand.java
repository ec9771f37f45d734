package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.assembly.History;
import org.linli.server.district.BrokenDistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts in place what {@code linli plan} shows, and locks it. */
@Command(name = "apply")
public final class ApplyCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private NewParts parts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        var place = site.place();
        var upgrade = parts.decided(site, site.district(), spec.commandLine().getOut());
        if (PlanCommand.tell(upgrade, spec)) {
            int number = new History(place).apply(upgrade, Said.words().text("command.lock.head"));
            spec.commandLine().getOut().println(Said.words().text("command.apply.done", number));
        }
        return 0;
    }
}
