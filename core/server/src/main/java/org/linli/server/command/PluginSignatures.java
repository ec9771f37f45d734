package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.DistrictFile;
import org.linli.server.signature.Signed;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linli plugin sign} and {@code linli plugin verify}. */
public final class PluginSignatures {

    private PluginSignatures() {}

    /** By which key: one from a file, or one that is thrown away. */
    static final class By {

        @Option(names = "--key", paramLabel = "FILE", descriptionKey = "plugin.sign.key")
        private Path file;

        @Option(names = "--once", descriptionKey = "plugin.sign.once")
        private boolean once;

        SigningKey key() {
            return once ? SigningKey.fresh() : SigningKey.read(file);
        }
    }

    /** {@code linli plugin sign --key FILE JAR…}. */
    @Command(name = "sign")
    public static final class Sign implements Callable<Integer> {

        @ArgGroup(multiplicity = "1")
        private By by;

        @Parameters(arity = "1..*", paramLabel = "JAR", descriptionKey = "plugin.jars")
        private List<Path> jars = List.of();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var key = by.key();
            var out = spec.commandLine().getOut();
            for (var jar : jars) {
                Trust.sign(jar, key);
                if (!by.once) {
                    out.println(Said.words().text("command.sign.done", jar, key.publicText()));
                }
            }
            if (by.once) {
                out.println(key.publicText());
            }
            return 0;
        }
    }

    /** {@code linli plugin verify JAR…}. */
    @Command(name = "verify")
    public static final class Verify implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(arity = "1..*", paramLabel = "JAR", descriptionKey = "plugin.jars")
        private List<Path> jars = List.of();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws BrokenDistrictFile, IOException {
            var trust =
                    Files.exists(site.file()) ? DistrictFile.read(site.file()).trust() : Trust.NOBODY;
            int exit = 0;
            for (var jar : jars) {
                var verdict = trust.of(Signed.read(jar));
                var key = verdict.allowed() ? "command.plugin.verify" : "command.plugin.verify.refused";
                spec.commandLine().getOut().println(Said.words().text(key, jar, verdict.said()));
                exit = verdict.allowed() ? exit : Troubles.REFUSED;
            }
            return exit;
        }
    }
}
