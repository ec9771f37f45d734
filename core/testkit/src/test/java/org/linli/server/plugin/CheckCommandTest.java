package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.command.CheckCommand;
import picocli.CommandLine;

/** What is wrong with the plugins is told all at once, before any of them is started. */
class CheckCommandTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void allProblemsOfAllPluginsAreTold() throws Exception {
        plugin("sound", "1.0.0", "");
        assertThat(check()).isEqualTo("0 " + folder.resolve("district.yml") + " is sound.");
        plugin("lonely", "1.0.0", "needs: {nowhere: ^1.0.0}\n");
        plugin("late", "1.0.0", "needs: {sound: ^2.0.0}\n");
        plugin("here", "1.0.0", "needs: {there: ^1.0.0}\n");
        plugin("there", "1.0.0", "needs: {here: ^1.0.0}\n");
        Files.writeString(folder.resolve("plugins/torn.jar"), "no jar");
        assertThat(check())
                .startsWith("1 ")
                .contains("Plugin lonely: It needs the plugin nowhere (^1.0.0), which is not installed.")
                .contains("Plugin late: It needs the plugin sound in the version ^2.0.0; installed is 1.0.0.")
                .contains("Plugin here: Plugins need each other in a circle: here → there → here")
                .contains("Plugin torn: torn.jar cannot be read")
                .doesNotContain("Plugin sound");
    }

    @Test
    void anUnsignedPluginThatNobodyChoseIsANoticeAndNoFault() throws Exception {
        plugin("stray", "1.0.0", "");
        assertThat(check("plugins: []\n"))
                .startsWith("0 Notice: the plugin stray lies in the folder. The district does not")
                .contains("Nobody has signed it.")
                .endsWith("district.yml is sound.");
        assertThat(check("plugins: [{id: stray}]\n")).startsWith("1 Plugin stray: The district does not let it run");
        assertThat(check("plugins: []\ntrust: {unsigned: allow}\n"))
                .isEqualTo("0 " + folder.resolve("district.yml") + " is sound.");
    }

    private void plugin(String id, String version, String more) throws Exception {
        var text = "id: " + id + "\nversion: " + version + "\napi: ^0.1.0\nentry: example." + id + ".Entry\n" + more;
        Files.createDirectories(folder.resolve("plugins"));
        PluginJar.in(folder.resolve("build-" + id))
                .resource(Descriptor.FILE, text)
                .to(folder.resolve("plugins/" + id + ".jar"));
    }

    private String check() throws Exception {
        return check("trust: {unsigned: allow}\n");
    }

    /** The exit code and what was said. */
    private String check(String more) throws Exception {
        var file = folder.resolve("district.yml");
        Files.writeString(file, "name: {zh-CN: 安和区, en: Anhe}\narea: \"990101\"\n" + more);
        var said = new StringWriter();
        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(said, true))
                .execute(
                        "--config", file.toString(),
                        "--data", folder.resolve("data").toString(),
                        "--plugins", folder.resolve("plugins").toString());
        return code + " " + said.toString().strip();
    }
}
