package org.linli.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in sources, templates, tests and documents. */
class SourcesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Predicate<String> MAIN_CODE =
            path -> path.contains("/src/main/") && path.matches(".*\\.(java|jte)");

    @Test
    void noChineseWordsStandInCodeOrTemplates() {
        assertThat(withLine(MAIN_CODE, line -> HAN.matcher(line).find())).isEmpty();
    }

    @Test
    void noTemplateWritesUnescapedOrBreaksTheContentPolicy() {
        assertThat(withLine(
                        path -> path.endsWith(".jte"), line -> line.matches(".*(\\$unsafe|\\son[a-z]+=|\\sstyle=).*")))
                .isEmpty();
    }

    @Test
    void noTemplateHoldsBareWords() {
        var bare = Tree.files(path -> path.endsWith(".jte")).stream()
                .filter(file -> !bareText(Tree.read(file)).isEmpty())
                .map(file -> Tree.name(file) + ": " + bareText(Tree.read(file)))
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void noListIsPagedByOffset() {
        assertThat(withLine(
                        path -> path.contains("/src/main/java/"),
                        line -> line.matches("(?i).*\"[^\"]*\\boffset [:?].*")))
                .isEmpty();
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() {
        // in two parts, so that this file does not find itself
        var banned = List.of("Thread." + "sleep", "@" + "Disabled", "assume" + "True", "assume" + "That");
        assertThat(withLine(
                        path -> path.matches(".*/src/test/.*\\.java"),
                        line -> banned.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    @Test
    void everyJavaBlockInTheDocumentsStandsInATestedSource() {
        var sources = Tree.files(path -> path.endsWith(".java")).stream()
                .map(file -> squeezed(Tree.read(file)))
                .toList();
        var block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
        var strange = Tree.files(path -> path.endsWith(".md")).stream()
                .flatMap(file -> block.matcher(Tree.read(file)).results().map(found -> found.group(1)))
                .filter(code -> sources.stream().noneMatch(source -> source.contains(squeezed(code))));
        assertThat(strange).isEmpty();
    }

    @Test
    void nothingElseIsVisibleAtTheTop() throws IOException {
        try (var top = Files.list(Tree.ROOT)) {
            assertThat(top.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .containsExactlyInAnyOrder(
                            "core", "plugins", "sample-site", "docs", "pom.xml", "README.md", "LICENSE");
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** Letters left when tags, expressions, control lines and comments are taken away. */
    private static String bareText(String template) {
        return template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?m)^\\s*(@|!\\{).*$", " ")
                .replaceAll(
                        "@(if|elseif|for)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor)", " ")
                .replaceAll("@template\\.[\\w.]+\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", " ")
                .replaceAll("@`|@raw|@endraw", " ")
                .replaceAll("(?s)[$!]\\{(?:[^{}]|\\{[^{}]*\\})*\\}", " ")
                .replaceAll("(?s)<(svg|title)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&[a-z]+;", " ")
                .replaceAll("[^\\p{L}]", "")
                .strip();
    }

    private static List<String> withLine(Predicate<String> path, Predicate<String> line) {
        return Tree.files(path).stream()
                .flatMap((Path file) ->
                        Tree.read(file).lines().filter(line).map(found -> Tree.name(file) + ": " + found.strip()))
                .toList();
    }
}
