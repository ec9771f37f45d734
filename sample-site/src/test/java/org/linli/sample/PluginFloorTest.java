package org.linli.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The plugins of the assembled site stand on the API alone; checked here, where all of them are built. */
class PluginFloorTest {

    @Test
    void pluginsSeeTheApiOnly() throws IOException {
        try (var jars = Files.list(Path.of(System.getProperty("linli.site"), "plugins"))) {
            var all = jars.toList();
            assertThat(all).isNotEmpty();
            for (var jar : all) {
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.linli.server..", "io.javalin..", "org.eclipse.jetty..", "com.fasterxml..")
                        .check(new ClassFileImporter().importJar(new JarFile(jar.toFile())));
            }
        }
    }
}
