package org.linli.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words are complete in both languages, none is empty, none is unused, and no template or class holds its own. */
class WordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9_.-]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\.text\\(\\s*\"([a-z0-9_.-]+)\"");

    /** What the host asks for by itself when something is declared; the API says so where it is declared. */
    private static final List<String> ASKED_BY_THE_HOST = List.of(
            "plugin.name",
            "permission.",
            "role.",
            "setting.",
            "organization.kind.",
            "audit.",
            "figure.",
            "purpose.",
            "retention.",
            "slot.",
            "health.",
            "check.");

    /** Asked for by the host as well: steps and moves of a procedure that is declared. */
    private static final Pattern OF_A_PROCEDURE = Pattern.compile("procedure\\.[a-z0-9-]+\\.(step|move)\\..+");

    private static final Path CORE = Tree.ROOT.resolve("core/server");

    static Stream<Path> modules() {
        return Tree.files(path -> path.endsWith("src/main/resources/messages.properties")).stream()
                .map(file -> file.getParent().getParent().getParent().getParent());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndNoneIsEmpty(Path module) {
        var english = bundle(module, "messages.properties");
        var chinese = bundle(module, "messages_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(Stream.of(english, chinese).flatMap(words -> words.entrySet().stream()))
                .noneMatch(entry -> entry.getValue().toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyThatIsAskedForExists(Path module) {
        var known = new HashSet<>(bundle(module, "messages.properties").stringPropertyNames());
        known.addAll(bundle(CORE, "messages.properties").stringPropertyNames());
        var asked = new TreeSet<String>();
        for (var source : sources(module)) {
            ASKED.matcher(source).results().map(match -> match.group(1)).forEach(asked::add);
        }
        // a literal that ends with a dot is a prefix, completed at run time
        asked.removeIf(key -> key.endsWith("."));
        assertThat(asked).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyIsUsed(Path module) {
        var literals = new HashSet<String>();
        for (var source : sources(module)) {
            LITERAL.matcher(source).results().map(match -> match.group(1)).forEach(literals::add);
        }
        if (module.equals(CORE)) {
            sources(Tree.ROOT.resolve("core/api"))
                    .forEach(
                            source -> LITERAL.matcher(source).results().forEach(match -> literals.add(match.group(1))));
        }
        var unused = new ArrayList<>(bundle(module, "messages.properties").stringPropertyNames());
        unused.removeIf(key -> used(key, literals));
        assertThat(unused).isEmpty();
    }

    /** Used whole, or through a prefix that a form, list, procedure or family of keys was declared with. */
    private static boolean used(String key, Set<String> literals) {
        if (literals.contains(key)
                || ASKED_BY_THE_HOST.stream().anyMatch(key::startsWith)
                || OF_A_PROCEDURE.matcher(key).matches()) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot)) || literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> sources(Path module) {
        var base = Tree.name(module) + "/src/main/";
        return Tree.files(path -> path.startsWith(base) && path.matches(".*\\.(java|jte|yml)")).stream()
                .map(Tree::read)
                .toList();
    }

    private static Properties bundle(Path module, String name) {
        var words = new Properties();
        try {
            words.load(new StringReader(
                    Files.readString(module.resolve("src/main/resources").resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
