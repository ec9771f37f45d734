package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.assembly.History;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.plugin.Shipped;
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
    public Integer call() throws BrokenDistrictFile {
        int number = new History(site.place()).rollBack();
        var out = spec.commandLine().getOut();
        out.println(Said.words().text("command.rollback.done", number));
        var district = site.district();
        NewParts.tell(NewParts.installed(site, district, out), Shipped.in(site.pluginFolder(), district), out);
        return 0;
    }
}
