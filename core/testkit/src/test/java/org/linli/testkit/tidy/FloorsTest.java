package org.linli.testkit.tidy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floors of the house: no arrow runs back up, and no package runs in a circle. */
class FloorsTest {

    private static final JavaClasses API = compiled("core/api");
    private static final JavaClasses SERVER = compiled("core/server");

    @Test
    void theApiStandsOnFourLibrariesOnly() {
        classes()
                .that()
                .resideInAPackage("org.linli.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.linli.api..", "org.jdbi.v3..", "gg.jte..", "jakarta.validation..", "org.slf4j..")
                .check(API);
    }

    @Test
    void theApiHasNoCircles() {
        slices().matching("org.linli.api.(*)..").should().beFreeOfCycles().check(API);
    }

    @Test
    void theServerHasNoCircles() {
        slices().matching("org.linli.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void onlyTheWebKnowsTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linli.server.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(SERVER);
    }

    @Test
    void namesSayWhatAThingIs() {
        for (var empty : List.of("Manager", "Helper", "Util", "Utils", "Info", "Impl")) {
            for (var classes : List.of(API, SERVER)) {
                noClasses().should().haveSimpleNameEndingWith(empty).check(classes);
            }
        }
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(SERVER);
    }

    private static JavaClasses compiled(String module) {
        return new ClassFileImporter().importPath(Path.of(Tree.ROOT + "/" + module + "/target/classes"));
    }
}
