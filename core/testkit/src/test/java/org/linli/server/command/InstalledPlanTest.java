package org.linli.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.PluginJars;
import picocli.CommandLine;

/** A site that was shipped with version 1.2.0 of a plugin; an administrator has installed 1.3.0. */
class InstalledPlanTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void aSite(FreshDatabases databases) throws IOException {
        var file = "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\nplugins: [{id: notices, version: \"<1.4.0\"}]\n"
                + "trust: {unsigned: allow}\n";
        if (databases.postgres()) {
            var server = databases.settings();
            file += "database:\n  postgresql: {url: \"" + server.jdbcUrl() + "\", user: " + server.user()
                    + ", password: none}\n";
        }
        Files.writeString(folder.resolve("district.yml"), file);
        classes = PluginJar.project("notices", folder.resolve("build")).compiled();
        jar("1.2.0", "plugins");
        assertThat(run(new ApplyCommand())).startsWith("0");
        var install = run(new PluginCommand.Install(), jar("1.3.0", "downloads").toString());
        assertThat(install).startsWith("0").contains("notices  1.3.0");
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(BEFORE);
    }

    @EachDatabase
    void whatWasInstalledIsToldAndTakenOverOnlyWhenSomebodySaysSo(FreshDatabases databases) throws IOException {
        aSite(databases);
        var above = "notices 1.3.0 was installed while the site ran, and goes on being used;"
                + " version in the folder: 1.2.0";
        assertThat(run(new PlanCommand())).startsWith("0").contains(above, "Nothing would change.");
        assertThat(run(new ApplyCommand())).startsWith("1").contains(above, "--keep-installed", "--take-installed");
        assertThat(run(new ApplyCommand(), "--keep-installed")).startsWith("0").contains("Nothing would change.");

        assertThat(run(new ApplyCommand(), "--take-installed"))
                .startsWith("0")
                .contains("~ plugin notices: 1.2.0", "-> 1.3.0");
        assertThat(jars()).containsExactly("notices-1.3.0.jar");
        assertThat(run(new PlanCommand())).isEqualTo("0 Nothing would change.");

        jar("1.3.1", "stick");
        assertThat(run(new PlanCommand(), "--from", folder.resolve("stick").toString()))
                .startsWith("0")
                .contains("notices 1.3.0 was installed while the site ran; version 1.3.1 of the folder takes");

        assertThat(run(new RollbackCommand())).startsWith("0").contains("In place again: number 1.", above);
        assertThat(jars()).containsExactly("notices-1.2.0.jar");
    }

    @EachDatabase
    void whatTheDistrictRolledBackFromIsNotTakenForWhatItUses(FreshDatabases databases) throws IOException {
        aSite(databases);
        only("<1.3.0");
        assertThat(run(new CheckCommand())).startsWith("1").contains("Its version 1.3.0 is not what");
        only("<1.4.0");
        assertThat(run(new PluginCommand.Rollback(), "notices")).startsWith("0").contains("notices  1.2.0");
        only("<1.3.0");
        assertThat(run(new CheckCommand())).startsWith("0");

        only("<1.4.0");
        jar("1.3.0", "stick");
        var from = List.of("--from", folder.resolve("stick").toString());
        var above = "notices 1.2.0 was installed while the site ran, and goes on being used;"
                + " version in the folder: 1.3.0";
        assertThat(run(new PlanCommand(), from.get(0), from.get(1)))
                .startsWith("0")
                .contains(above);
        assertThat(run(new ApplyCommand(), from.get(0), from.get(1), "--take-installed"))
                .startsWith("0")
                .contains("Nothing would change.");
        assertThat(run(new PluginCommand.ListAll())).contains("notices  1.2.0");
    }

    private void only(String versions) throws IOException {
        var file = folder.resolve("district.yml");
        Files.writeString(file, Files.readString(file).replaceFirst("\"<.*?\"", "\"" + versions + "\""));
    }

    private List<String> jars() throws IOException {
        try (var files = Files.list(folder.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path jar(String version, String in) throws IOException {
        var descriptor = classes.resolve("linli-plugin.yml");
        Files.writeString(descriptor, Files.readString(descriptor).replaceFirst("version: .*", "version: " + version));
        var jar = Files.createDirectories(folder.resolve(in)).resolve("notices.jar");
        return PluginJars.pack(classes, jar);
    }

    /** The exit code and what was said. */
    private String run(Object command, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("district.yml").toString()));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of("--plugins", folder.resolve("plugins").toString()));
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        int code = new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler(new Troubles())
                .execute(all.toArray(String[]::new));
        return code + " " + said.toString().strip();
    }
}
