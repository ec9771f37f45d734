package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.plugin.PluginShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads district.yml and the plugins, and tells everything that is wrong with them; touches nothing. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        var district = site.district();
        var used = site.used(district.database());
        var problems = PluginShelf.problems(district, used);
        var words = Said.words();
        var out = spec.commandLine().getOut();
        problems.forEach((id, why) -> out.println(words.text("command.check.plugin", id, why.in(words))));
        PluginShelf.refused(district, used)
                .forEach((id, why) -> out.println(words.text("command.check.refused", id, why.in(words))));
        if (problems.isEmpty()) {
            out.println(words.text("command.check.sound", site.file()));
        }
        return problems.isEmpty() ? 0 : Troubles.REFUSED;
    }
}
