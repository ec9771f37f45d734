package org.linli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.calendar.Term;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.District;
import org.linli.server.district.DistrictFile;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.UsedPlugins;

class DeclaredTest {

    private static final String SOUND = "name: {zh-CN: 安和, en: Anhe}\narea: \"990301\"\n";

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheDocumentChangesWhatThereIs() throws Exception {
        var document = Files.readString(Path.of("../../docs/district-file.md"));
        var example =
                Pattern.compile("```yaml\n(procedures:.*?)```", Pattern.DOTALL).matcher(document);

        assertThat(example.find()).isTrue();
        assertThat(problems(example.group(1))).isEmpty();
    }

    @Test
    void everyChangeThatCannotBeIsToldWithItsLine() throws Exception {
        assertThat(problems("""
                procedures:
                  core.nothing:
                    steps: {}
                  core.project:
                    steps:
                      planned:
                        within: a while
                        leave-out: true
                        who: {begin: core.project.nothing, end: core.project.write}
                      dreamt: {}
                """))
                .containsExactly(
                        "4 district.procedure.unknown",
                        "8 district.procedure.needed",
                        "9 district.procedure.term",
                        "11 district.procedure.move",
                        "11 district.procedure.permission",
                        "12 district.procedure.step");
    }

    @Test
    void nothingIsLeftBehindOfTheCheck() throws Exception {
        problems("procedures: {core.project: {steps: {planned: {within: 5 working-days}}}}\n");

        try (var inside = Files.list(folder)) {
            assertThat(inside).containsExactly(folder.resolve("district.yml"));
        }
    }

    @Test
    void whatRunsIsAsTheDistrictChangedIt() throws Exception {
        var district = read("procedures: {core.project: {steps: {planned: {within: 5 working-days}}}}\n");

        var project = Declared.of(district, used()).procedures().get("core.project");

        assertThat(project.step("planned").orElseThrow().deadline().of("")).contains(Term.workingDays(5));
        assertThat(project.variant()).hasSize(12);
    }

    private List<String> problems(String procedures) throws IOException, BrokenDistrictFile {
        return Declared.problems(read(procedures), this::used).stream()
                .map(problem -> problem.line() + " " + problem.message().key())
                .toList();
    }

    private District read(String procedures) throws IOException, BrokenDistrictFile {
        return DistrictFile.read(
                Files.writeString(folder.resolve("district.yml"), SOUND + procedures + "\ntrust: {unsigned: allow}\n"));
    }

    private UsedPlugins used() {
        return UsedPlugins.shipped(new PluginPlaces(folder.resolve("plugins"), List.of(), folder.resolve("work")));
    }
}
