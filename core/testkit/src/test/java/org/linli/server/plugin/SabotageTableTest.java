package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.api.LinliPlugin;
import org.linli.api.demo.DemoData;
import org.linli.api.rights.PersonalData;
import org.linli.api.work.RunPages;

/** The tables of docs/reliability.md name each place where an author gives code, and each test of the saboteur. */
class SabotageTableTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Path TESTS = Path.of("src/test/java");

    /** What authors implement and that has more than one method. */
    private static final List<Class<?>> AUTHORS =
            List.of(LinliPlugin.class, DemoData.class, PersonalData.class, RunPages.class);

    /** What the host gives, or is closed or empty. */
    private static final Set<String> HOSTS = Set.of(
            ("Access Answer Areas Audit Calendar Cell Consents Data Demo Event Events Files Filter FormView ListPage"
                            + " Members Navigation Notices Organizations Procedures Request Rights Routes RunPage"
                            + " SearchIndex Setup SlotPart Teller Viewer Who Words")
                    .split(" "));

    private final List<List<String>> rows = rows();

    @Test
    void eachPlaceOfTheApiWhereAnAuthorGivesCodeStandsInTheTable() throws IOException {
        var hooks = new TreeSet<String>();
        for (var type : api()) {
            Stream.<Executable>concat(
                            Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                    .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                    .forEach(each -> hooks.addAll(given(type, each)));
        }
        for (var type : AUTHORS) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> !each.isSynthetic())
                    .forEach(each -> hooks.add(type.getSimpleName() + "." + each.getName()));
        }
        var told = rows.stream()
                .filter(row -> row.get(0).startsWith("`"))
                .flatMap(row -> quoted(row.get(0)))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(hooks);
    }

    @Test
    void eachInterfaceOfTheApiIsTheHostsOrAnAuthors() throws IOException {
        assertThat(api().stream().filter(type -> type.isInterface() && !type.isAnnotation()))
                .allMatch(type -> HOSTS.contains(type.getSimpleName()) || AUTHORS.contains(type) || methods(type) == 1);
    }

    @Test
    void eachTestOfTheSaboteurIsNamedAndEachThatIsNamedIsThere() throws IOException {
        var named = rows.stream().flatMap(row -> quoted(row.get(3))).collect(Collectors.toSet());
        for (Class<?> type = SaboteurOnSqliteTest.class; type != Object.class; type = type.getSuperclass()) {
            for (var test : type.getDeclaredMethods()) {
                if (test.isAnnotationPresent(Test.class)) {
                    assertThat(named).contains(type.getSimpleName() + "." + test.getName());
                }
            }
        }
        for (var test : named) {
            assertThat(isThere(test)).as(test).isTrue();
        }
    }

    @Test
    void eachPlaceAndEachBrokenJarIsNamed() {
        var named = rows.stream()
                .flatMap(List::stream)
                .flatMap(SabotageTableTest::quoted)
                .toList();
        assertThat(named)
                .contains(Arrays.stream(BrokenJar.values()).map(BrokenJar::id).toArray(String[]::new));
        assertThat(named)
                .contains(Arrays.stream(Place.values())
                        .map(place -> "Place." + place)
                        .toArray(String[]::new));
    }

    private static List<String> given(Class<?> type, Executable by) {
        var name = type.getSimpleName() + "." + (by instanceof Constructor ? "new" : by.getName());
        return Arrays.stream(by.getParameterTypes())
                .filter(given -> given == Class.class || given.isInterface() && methods(given) == 1)
                .map(given -> name + "(" + given.getSimpleName() + ")")
                .toList();
    }

    /** How many methods whoever implements it must write. */
    private static long methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !ofEachObject(method))
                .count();
    }

    private static boolean ofEachObject(Method method) {
        return method.getName().equals("equals") && method.getParameterCount() == 1;
    }

    private static boolean isThere(String test) throws IOException {
        var parts = test.split("\\.");
        if (parts[0].equals("Place")) {
            return Arrays.stream(Place.values()).anyMatch(place -> place.name().equals(parts[1]));
        }
        for (var tests : List.of(TESTS, Path.of("../server").resolve(TESTS))) {
            try (var files = Files.walk(tests)) {
                var found =
                        files.filter(file -> file.endsWith(parts[0] + ".java")).findFirst();
                if (found.isPresent()) {
                    return parts.length == 1 || Files.readString(found.get()).contains("void " + parts[1] + "(");
                }
            }
        }
        return false;
    }

    /** The public types of the API. */
    private static List<Class<?>> api() throws IOException {
        var here = LinliPlugin.class.getProtectionDomain().getCodeSource().getLocation();
        var place = Path.of(here.getPath());
        if (Files.isDirectory(place)) {
            return below(place);
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            return below(jar.getPath("/"));
        }
    }

    private static List<Class<?>> below(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/linli/api/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(SabotageTableTest::loaded)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, LinliPlugin.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1));
    }

    /** The cells of the rows of both tables. */
    private static List<List<String>> rows() {
        try {
            var text = Files.readString(Path.of("../../docs/reliability.md"));
            return text.substring(text.indexOf("## What a plugin may do to the site"))
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
