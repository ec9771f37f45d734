package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refused;

/**
 * The project of a plugin, made from the template that an assembled site carries: a plugin of ours that is built and
 * tested as every other, with other names.
 *
 * @param site the assembled site, whose repository the project is built with
 */
record NewPlugin(String id, String javaPackage, Path site) {

    private static final String OUR_ID = "first-steps";
    private static final String OUR_NAME = "FirstSteps";
    private static final String OUR_PACKAGE = "org.linli.firststeps";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int ID_MAX = 40;
    private static final String PACKAGE = "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)+";
    private static final int FILES_MAX = 200;

    private static final String PARENT_END = "</version>\n  </parent>\n";
    private static final String ELSEWHERE = """
            </version>
                <relativePath/>
              </parent>
              <groupId>%s</groupId>
            """;
    private static final String PROPERTIES = "  <properties>\n";
    private static final String REPOSITORY = """
              <repositories>
                <repository>
                  <!-- of the site that this project was made with: Linli's API and testkit -->
                  <id>linli</id>
                  <url>%s</url>
                  <snapshots>
                    <updatePolicy>always</updatePolicy>
                    <checksumPolicy>ignore</checksumPolicy>
                  </snapshots>
                </repository>
              </repositories>

              <properties>
                <!-- the author's own taste -->
                <spotless.check.skip>true</spotless.check.skip>
            """;

    /** Throws Refused when a name cannot be, the folder holds something, or the site carries no template. */
    void make(Path folder) throws IOException {
        refuse(!id.matches(ID) || id.length() > ID_MAX, "plugin.descriptor.id", id);
        refuse(!javaPackage.matches(PACKAGE), "command.plugin.new.package", javaPackage);
        refuse(holdsSomething(folder), "command.plugin.new.folder", folder);
        var template = site.resolve("template");
        refuse(!Files.isDirectory(template), "command.plugin.new.no-template", template);
        try (var files = Files.walk(template)) {
            for (var file : files.filter(Files::isRegularFile).limit(FILES_MAX).toList()) {
                var made = folder.resolve(renamed(template.relativize(file).toString()));
                Files.createDirectories(made.getParent());
                var text = renamed(Files.readString(file));
                Files.writeString(made, made.endsWith("pom.xml") ? apart(text) : text);
            }
        }
    }

    private String renamed(String text) {
        return text.replace(OUR_PACKAGE.replace('.', '/'), javaPackage.replace('.', '/'))
                .replace(OUR_PACKAGE, javaPackage)
                .replace("linli-" + OUR_ID, id)
                .replace(OUR_ID, id)
                .replace(OUR_NAME, name());
    }

    /** What is not said in a project among ours: whose it is, and where Linli comes from. */
    private String apart(String pom) {
        return pom.replace(PARENT_END, ELSEWHERE.formatted(javaPackage))
                .replace(
                        PROPERTIES,
                        REPOSITORY.formatted(site.resolve("repository").toUri()));
    }

    private String name() {
        return Arrays.stream(id.split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void refuse(boolean wrong, String key, Object... args) {
        if (wrong) {
            throw Refused.because("", key, args);
        }
    }
}
