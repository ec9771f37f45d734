package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the assembled site to the page of a new plugin: two commands, then what its author changes. */
class NewPluginTest {

    private static final Path SITE = Path.of(System.getProperty("linli.site"));

    @Test
    void twoCommandsLeadToThePageOfANewPluginAndWhatItsAuthorChangesShowsOnTheNextRequest(@TempDir Path folder)
            throws Exception {
        long begun = System.nanoTime();
        var project = folder.resolve("street-trees");
        var made = run(folder, SITE.resolve("bin/linli").toString(), "plugin", "new", "street-trees");
        assertThat(made.waitFor()).isZero();

        var maven = run(project, "mvn", "-o", "-q", "-B", "-Pdev", "-Dlinli.port=0");
        try {
            var address = AssembledSite.addressIn(maven);
            assertThat(get(address + "/street-trees")).contains("居民建议", "/street-trees/suggestions/new");
            System.out.printf(
                    "two commands to the new plugin's page: %d s%n",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());

            edit(project.resolve("src/main/resources/messages_zh_CN.properties"), "居民建议", "行道树");
            edit(project.resolve("src/main/jte/welcome.jte"), "class=\"lead\"", "class=\"lead changed\"");
            edit(
                    project.resolve("src/main/java/org/example/streettrees/StreetTreesPlugin.java"),
                    "get(\"/street-trees\",",
                    "get(\"/street-trees/welcome\",");
            assertThat(get(address + "/street-trees/welcome")).contains("行道树", "lead changed");
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.waitFor();
        }
    }

    private static Process run(Path folder, String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static void edit(Path file, String before, String after) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
