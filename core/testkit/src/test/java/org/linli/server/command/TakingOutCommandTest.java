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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import picocli.CommandLine;

/** A plugin is archived, erased and loaded back from the command line, at a running server and without one. */
class TakingOutCommandTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    private Path folder;

    private Path data;
    private String jar;

    @BeforeEach
    void aPlugin() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        jar = PluginJar.project("notices", folder.resolve("build"))
                .to(folder.resolve("notices.jar"))
                .toString();
        Files.writeString(
                folder.resolve("district.yml"),
                "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\ntrust: {unsigned: allow}\n");
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void itGoesAndComesBackOnlyWhenItsIdIsSaid() throws Exception {
        try (var databases = FreshDatabases.sqlite()) {
            var archive = atARunningServer(databases);
            assertThat(run("install", jar)).contains("with 1 rows: linli plugin restore " + archive);
            assertThat(run("restore", archive, "--confirm", "notices"))
                    .isEqualTo("0 notices has again what was in " + archive + ".");
            assertThat(run("restore", archive, "--confirm", "notices"))
                    .startsWith("1 The plugin has stored something already");
            assertThat(archives()).containsExactly(archive);
        }
    }

    private String atARunningServer(FreshDatabases databases) throws IOException {
        try (var site = TestSite.core(databases, false)) {
            data = site.folder();
            assertThat(run("install", jar)).isEqualTo("0 notices  1.2.0  Running");
            site.visitor().postJson("/notices", "{\"title\":\"kept\"}");

            assertThat(run("remove", "notices", "--archive")).startsWith("1 Everything that notices has stored");
            assertThat(run("remove", "notices", "--archive", "--confirm", "notes"))
                    .startsWith("1 ");
            assertThat(run("remove", "notices", "--erase", "--archive", "--confirm", "notices"))
                    .as("only one of the two")
                    .startsWith("2 ");
            assertThat(site.visitor().get("/notices").body()).contains("kept");
            assertThat(run("remove", "notices", "--archive", "--confirm", "notices"))
                    .startsWith("0 notices is taken out. What it stored is in ");
            var archive = archives().get(0);
            assertThat(site.visitor().get("/notices").statusCode()).isEqualTo(404);

            assertThat(run("restore", archive))
                    .isEqualTo("1 notices is not installed. Install version 1.2.0 or newer first.");
            assertThat(run("install", jar)).contains("with 1 rows: linli plugin restore " + archive, "notices  1.2.0");
            assertThat(run("restore", archive))
                    .startsWith("1 notices 1.2.0, archived ")
                    .contains(": 1 rows of its own, 0 files.", "restore " + archive + " --confirm notices");
            assertThat(run("restore", archive, "--confirm", "notes")).startsWith("1 ");
            assertThat(site.visitor().get("/notices").body()).doesNotContain("kept");
            assertThat(run("restore", data.resolve("archives") + "/" + archive, "--confirm", "notices"))
                    .isEqualTo("0 notices has again what was in " + archive + ".");
            assertThat(site.visitor().get("/notices").body()).contains("kept");
            assertThat(run("restore", archive, "--confirm", "notices"))
                    .startsWith("1 The plugin has stored something already");

            assertThat(run("remove", "notices", "--erase", "--confirm", "notes"))
                    .startsWith("1 ");
            assertThat(site.visitor().get("/notices").body()).contains("kept");
            assertThat(run("remove", "notices", "--erase", "--confirm", "notices"))
                    .startsWith("0");
            assertThat(site.linli().plugins().plugin("notices")).isEmpty();
            assertThat(run("restore", "other.zip", "--confirm", "other"))
                    .isEqualTo("1 There is no archive other.zip in the folder of archives.");
            return archive;
        }
    }

    private List<String> archives() throws IOException {
        try (var files = Files.list(data.resolve("archives"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The exit code, and what was said. */
    private String run(String... words) {
        var said = new StringWriter();
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--data",
                data.toString(),
                "--config",
                folder.resolve("district.yml").toString()));
        int code = new CommandLine(new PluginCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        return code + " " + said.toString().strip();
    }
}
