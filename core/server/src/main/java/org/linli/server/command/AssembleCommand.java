package org.linli.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linli.server.assembly.Assembly;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.signature.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the ZIP with which a district runs the site offline. */
@Command(name = "assemble")
public final class AssembleCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private NewParts parts;

    @Parameters(paramLabel = "FILE", descriptionKey = "assemble.file")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        var place = site.place();
        var upgrade = parts.decided(site, site.district(), spec.commandLine().getOut());
        new Assembly(place, upgrade, Said.words().text("command.lock.head")).write(file);
        spec.commandLine().getOut().println(Said.words().text("command.assemble.done", file, Sha256.of(file)));
        return 0;
    }
}
