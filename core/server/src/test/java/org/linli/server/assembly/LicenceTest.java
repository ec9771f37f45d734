package org.linli.server.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LicenceTest {

    /** What only tests use is in no assembly. */
    private static final String TESTS =
            ".*/(org/junit|org/opentest4j|org/apiguardian|org/assertj|net/jqwik|net/bytebuddy)/.*";

    @Test
    void everyPartOnTheClassPathHasALicence() throws IOException {
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar") && !path.matches(TESTS))
                .toList();
        assertThat(jars).anyMatch(path -> path.contains("picocli")).hasSizeGreaterThan(50);
        for (var path : jars) {
            try (var jar = new JarFile(path)) {
                assertThat(Licence.of(jar)).as(path).isNotEmpty();
            }
        }
    }

    @Test
    void aJarsNameSaysArtifactAndVersion() {
        for (var path : List.of("kotlin-stdlib-2.2.20.jar", "/lib/kotlin-stdlib-2.2.20.jar")) {
            assertThat(Licence.named(path, 1)).isEqualTo("kotlin-stdlib");
            assertThat(Licence.named(path, 2)).isEqualTo("2.2.20");
        }
        assertThat(Licence.named("board.jar", 1)).isEqualTo("board");
        assertThat(Licence.named("board.jar", 2)).isEmpty();
    }
}
