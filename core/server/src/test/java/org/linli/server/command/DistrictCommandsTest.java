package org.linli.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import picocli.CommandLine;

/** A district's file becomes a site: plan, apply, rollback and the ZIP, with plugins of a key that the file trusts. */
class DistrictCommandsTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final SigningKey key = SigningKey.fresh();
    private StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void aSite() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("linli.home", folder.toString());
        write("district.yml", "");
        jar(folder.resolve("lib/linli-server-1.jar"), "META-INF/LICENSE", "Apache", "core");
        jar(
                folder.resolve("lib/tsid.jar"),
                "META-INF/maven/io.example/tsid/pom.xml",
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><licenses><license><name>MIT</name></license>"
                        + "</licenses></project>",
                "code");
        jar(folder.resolve("bin/linli"), "a", "b", "script");
        plugin("plugins/board.jar", "1.0.0");
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(BEFORE);
        System.clearProperty("linli.home");
    }

    @Test
    void whatWasAppliedIsNoChangeAnyMore() throws IOException {
        assertThat(run(new PlanCommand())).isZero();
        assertThat(said()).contains("+ core: ", "+ plugin board: 1.0.0 sha-256:");
        assertThat(folder.resolve("district.lock.yml")).doesNotExist();

        assertThat(run(new ApplyCommand())).isZero();
        assertThat(said()).contains("In place, as number 1.");
        run(new PlanCommand());
        assertThat(said()).isEqualTo("Nothing would change.\n");

        write("district.yml", "procedures: {core.project: {steps: {planned: {within: 9 days}}}}\n");
        run(new PlanCommand());
        assertThat(said()).isEqualTo("+ procedure core.project planned: {within=9 days}\n");

        write("district.yml", "limits: {threads: 4, pages-stopped: 100}\n");
        run(new PlanCommand());
        assertThat(said()).isEqualTo("+ limit pages: 10, 100, PT10M\n+ limit threads: 4\n");
    }

    @Test
    void whatWasAppliedIsForTheOwnerAloneAndADistrictsFileKeepsItsPermissions() throws IOException {
        var file = folder.resolve("district.yml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        run(new ApplyCommand());
        assertThat(permissions(folder.resolve("applied"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("applied/1"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("applied/1/district.yml"))).isEqualTo("rw-------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aNewerPluginComesFromAStickAndTheOneBeforeComesBack() throws IOException {
        run(new ApplyCommand());
        var first = Files.readString(folder.resolve("district.lock.yml"));
        plugin("stick/board-new.jar", "1.1.0");
        plugin("stick/other.jar", "1.0.0", "other");
        said();

        run(new PlanCommand(), "--from", folder.resolve("stick").toString());
        assertThat(said()).startsWith("~ plugin board: 1.0.0 sha-256:").contains(" -> 1.1.0 sha-256:");
        assertThat(run(new ApplyCommand(), "--from", folder.resolve("stick").toString()))
                .isZero();
        assertThat(jars()).containsExactly("board-1.1.0.jar");

        assertThat(run(new RollbackCommand())).isZero();
        assertThat(jars()).containsExactly("board-1.0.0.jar");
        assertThat(folder.resolve("district.lock.yml")).hasContent(first);
        assertThat(run(new RollbackCommand())).isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("There is nothing to go back to.");
    }

    @Test
    void nothingIsTouchedWhenAPluginWouldNotRun() throws IOException {
        jar(folder.resolve("stick/board-new.jar"), "linli-plugin.yml", descriptor("board", "1.1.0"), "unsigned");
        var arguments = new String[] {"--from", folder.resolve("stick").toString()};
        assertThat(run(new ApplyCommand(), arguments)).isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("board: The district does not let it run: Nobody has signed it.");
        assertThat(jars()).containsExactly("board.jar");

        Files.delete(folder.resolve("plugins/board.jar"));
        assertThat(run(new PlanCommand())).isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("The plugin board, which district.yml names, is in no folder.");
    }

    @Test
    void whatIsNotThereOrThereAlreadyIsSaidInWords() throws IOException {
        assertThat(run(new PlanCommand(), "--from", folder.resolve("stick").toString()))
                .isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("stick is not there. Is the stick plugged in?");
        assertThat(run(new AssembleCommand(), folder.resolve("none/site.zip").toString()))
                .isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("there is no such file or folder");
        assertThat(run(new PluginCommand.Install(), folder.resolve("none.jar").toString()))
                .isEqualTo(Troubles.REFUSED);
        assertThat(folder.resolve("data")).doesNotExist();
        var file = Files.writeString(folder.resolve("anhe.key"), "a key");
        var line = new CommandLine(new KeyCommand.New()).setExecutionExceptionHandler(new Troubles());
        assertThat(line.setErr(new PrintWriter(said, true)).execute(file.toString()))
                .isEqualTo(Troubles.REFUSED);
        assertThat(said()).contains("anhe.key exists. Name another file.");
        assertThat(file).hasContent("a key");
    }

    @Test
    void jarsThatTheDistrictDidNotChooseAreLeftAlone() throws IOException {
        plugin("plugins/other.jar", "1.0.0", "other");
        run(new ApplyCommand());
        assertThat(jars()).containsExactly("board-1.0.0.jar", "other.jar");
    }

    @Test
    void theZipHoldsAllThatRunsOfflineAndIsTheSameEachTime() throws IOException {
        var zip = folder.resolve("site.zip");
        assertThat(run(new AssembleCommand(), zip.toString())).isZero();
        assertThat(run(new AssembleCommand(), zip.toString())).isEqualTo(Troubles.REFUSED);
        run(new AssembleCommand(), folder.resolve("again.zip").toString());
        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(zip);
        try (var files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            assertThat(permissions(files.getPath("linli/bin/linli"))).isEqualTo("rwxr-xr-x");
        }
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "linli/bin/linli",
                            "linli/lib/linli-server-1.jar",
                            "linli/lib/tsid.jar",
                            "linli/plugins/board-1.0.0.jar",
                            "linli/district.yml",
                            "linli/district.lock.yml",
                            "linli/bom.json",
                            "linli/licences/linli-server-1.jar/LICENSE");
            var bom = JsonMapper.builder()
                    .build()
                    .readTree(
                            read.getInputStream(read.getEntry("linli/bom.json")).readAllBytes());
            assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(bom.path("components").findValuesAsText("name"))
                    .containsExactly("linli-server", "Apache-2.0", "tsid", "MIT", "board", "EPL-2.0");
            assertThat(bom.path("components")
                            .get(1)
                            .at("/licenses/0/license/name")
                            .asText())
                    .isEqualTo("MIT");
            assertThat(bom.path("components")
                            .get(2)
                            .path("hashes")
                            .get(0)
                            .path("content")
                            .asText())
                    .hasSize(64);
        }
    }

    @Test
    void aNewDistrictsFileIsSound() throws IOException {
        var own = folder.resolve("own");
        assertThat(run(new NewCommand.District(), own.toString())).isZero();
        assertThat(run(new NewCommand.District(), own.toString())).isEqualTo(Troubles.REFUSED);
        said();
        var check = new CommandLine(new CheckCommand()).setOut(new PrintWriter(said, true));
        assertThat(check.execute("--config", own.resolve("district.yml").toString()))
                .isZero();
        assertThat(own.resolve("README.md")).content().contains("linli rehearse --from FOLDER", "升级");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private int run(Object command, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!(command instanceof NewCommand.District)) {
            all.addAll(List.of("--config", folder.resolve("district.yml").toString()));
        }
        var out = new PrintWriter(said, true);
        return new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler(new Troubles())
                .execute(all.toArray(String[]::new));
    }

    /** What was said since it was last asked. */
    private String said() {
        var text = said.toString();
        said = new StringWriter();
        return text;
    }

    private List<String> jars() throws IOException {
        try (var files = Files.list(folder.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String name, String more) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\nplugins: [{id: board}]\n" + "trust: {keys: {anhe: \""
                        + key.publicText() + "\"}}\n" + more);
    }

    private void plugin(String name, String version) throws IOException {
        plugin(name, version, "board");
    }

    private void plugin(String name, String version, String id) throws IOException {
        var jar = folder.resolve(name);
        jar(jar, "linli-plugin.yml", descriptor(id, version), "META-INF/maven/org.example/" + id + "/pom.properties");
        Trust.sign(jar, key);
    }

    private static String descriptor(String id, String version) {
        return "id: " + id + "\nversion: " + version + "\napi: ^0.1.0\nentry: example.Entry\nlicence: EPL-2.0\n";
    }

    private static void jar(Path file, String entry, String text, String second) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(second));
            out.write("groupId=org.example\nartifactId=board\nversion=1\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
