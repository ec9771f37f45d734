package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.assembly.Upgrade;
import org.linli.server.district.BrokenDistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what would change of a site, and touches nothing. */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private NewParts parts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        tell(parts.upgrade(site, site.district(), spec.commandLine().getOut()), spec);
        return 0;
    }

    /** Every change on a line; gives whether there is any. */
    static boolean tell(Upgrade upgrade, CommandSpec spec) {
        var out = spec.commandLine().getOut();
        var words = Said.words();
        var changes = upgrade.changes();
        for (var change : changes) {
            var key = "command.plan.changed";
            if (change.before().isEmpty()) {
                key = "command.plan.added";
            } else if (change.after().isEmpty()) {
                key = "command.plan.gone";
            }
            out.println(words.text(key, change.what(), change.before(), change.after()));
        }
        if (changes.isEmpty()) {
            out.println(words.text("command.plan.nothing"));
        }
        return !changes.isEmpty();
    }
}
