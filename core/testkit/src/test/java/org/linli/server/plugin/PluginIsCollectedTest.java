package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.StopsAndStarts.isCollected;

import gg.jte.output.StringOutput;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;
import org.linli.server.data.Database;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.JsonSchema;
import org.linli.server.web.Action;
import org.linli.testkit.EachDatabase;

/** Nothing of the host holds a stopped plugin: its class loader is collected, its jar is closed. */
class PluginIsCollectedTest {

    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    @EachDatabase
    void eachTimeItIsStartedUsedAndStoppedItsClassLoaderIsCollected(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        try (var host = hosting.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                var loader = usedOnce(hosting, host, "round " + round);
                host.stop("notices");
                assertThat(isCollected(loader)).as("round %d", round).isTrue();
                host.start("notices");
            }
            host.stop("notices");
            assertThat(open(folder.resolve("work"))).isEmpty();
        }
    }

    /** Everything that a plugin does in a day: forms, schemas, acts, events, jobs, pages, JSON, words. */
    private static WeakReference<ClassLoader> usedOnce(Hosting hosting, PluginHost host, String title) {
        var owner = host.catalogue().owners().get("notices");
        var request = new NobodyAsks(owner.words(Locale.ENGLISH));
        take(host, title, request);
        hosting.bus.deliver();
        hosting.jobs.runAll();
        var page = (Answer.Page) PluginHostTest.show(host).page().apply(request);
        var html = new StringOutput();
        owner.template(page.template(), Map.of("view", page.view(), "words", request.words()))
                .writeTo(html);
        assertThat(html.toString()).contains(title);
        assertThat(new String(owner.json(page.json()), StandardCharsets.UTF_8)).contains(title);
        return new WeakReference<>(owner.loader());
    }

    private static void take(PluginHost host, String title, NobodyAsks request) {
        var take = (Action.Take<?>) host.catalogue().routes().get(1).action();
        assertThat(JsonSchema.of(take.form())).isNotEmpty();
        var refused = new FormReader(Clock.systemUTC()).read(take.form(), typed(""));
        assertThat(refused.refusals()).isNotEmpty();
        accept(take, title, request);
    }

    private static <T extends Record> void accept(Action.Take<T> take, String title, NobodyAsks request) {
        Form<T> form = take.form();
        var value = new FormReader(Clock.systemUTC()).read(form, typed(title)).value();
        take.accepted().apply(request, value.orElseThrow());
    }

    private static FormInput typed(String title) {
        return FormInput.ofForm(Map.of("title", List.of(title)), null);
    }

    /** Files below the folder that this process holds open, as Linux tells. */
    private static List<String> open(Path folder) {
        var descriptors = Path.of("/proc/self/fd").toFile().listFiles();
        return Stream.ofNullable(descriptors)
                .flatMap(Stream::of)
                .map(PluginIsCollectedTest::target)
                .filter(target -> target.startsWith(folder.toString()))
                .toList();
    }

    private static String target(java.io.File descriptor) {
        try {
            return java.nio.file.Files.readSymbolicLink(descriptor.toPath()).toString();
        } catch (java.io.IOException closedMeanwhile) {
            return "";
        }
    }
}
