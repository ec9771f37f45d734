package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linli plugin new ID}: makes the project of a plugin. */
@Command(name = "new")
public final class PluginNew implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "plugin.new.id")
    private String id;

    @Option(names = "--package", paramLabel = "NAME", descriptionKey = "plugin.new.package")
    private Optional<String> javaPackage = Optional.empty();

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "plugin.new.dir")
    private Optional<Path> folder = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var site = Path.of(System.getProperty("linli.home", "")).toAbsolutePath();
        var made = folder.orElseGet(() -> Path.of(id)).toAbsolutePath().normalize();
        new NewPlugin(id, javaPackage.orElseGet(() -> "org.example." + id.replace("-", "")), site).make(made);
        spec.commandLine().getOut().println(Said.words().text("command.plugin.new.done", made, id));
        return 0;
    }
}
