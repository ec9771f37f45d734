package org.linli.server.command;

import java.util.concurrent.Callable;
import org.linli.server.district.BrokenDistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads district.yml and tells everything that is wrong with it; touches nothing. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        site.district();
        spec.commandLine().getOut().println(Said.words().text("command.check.sound", site.file()));
        return 0;
    }
}
