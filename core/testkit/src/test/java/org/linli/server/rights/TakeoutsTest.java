package org.linli.server.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.access.CoreSite;
import org.linli.server.access.Secret;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.rights.Takeout.State;
import org.linli.server.words.Bundles;
import org.linli.testkit.TestClock;

class TakeoutsTest {

    private static final String LOGIN = "resident%d";

    private static CoreSite site;
    private static Data data;

    private final TestClock clock = new TestClock();
    private final Takeouts takeouts = takeouts();

    @BeforeAll
    static void start() {
        // its clock stands still, so that its own jobs never come due
        site = new CoreSite(true);
        data = site.linli.plugins().catalogue().owners().get("core").data();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aCopyHoldsAllThatIsKnownToReadAndForProgramsAndIsFetchedOnce() throws IOException {
        long member = member(1);
        var secret = ask(member);
        assertThat(takeouts.find(secret).orElseThrow().state()).isEqualTo(State.ASKED);

        takeouts.work();
        var ready = takeouts.find(secret).orElseThrow();
        assertThat(ready.state()).isEqualTo(State.READY);
        var copy = unzipped(takeouts.take(ready).orElseThrow());

        assertThat(copy).containsOnlyKeys("data.html", "data.json");
        assertThat(copy.get("data.json"))
                .contains(name(member), "rights.kind.person", "199000000")
                .doesNotContain("****");
        assertThat(copy.get("data.html")).contains(name(member), "<html lang=\"en\">");
        assertThat(takeouts.take(ready)).isEmpty();
        assertThat(takeouts.find(secret).orElseThrow().state()).isEqualTo(State.TAKEN);
        assertThat(site.site.folder().resolve("takeouts")).isEmptyDirectory();
    }

    @Test
    void aLinkEndsAfterSevenDaysAndItsFileGoes() throws IOException {
        var secret = ask(member(2));
        takeouts.work();
        long id = takeouts.find(secret).orElseThrow().id();
        var file = site.site.folder().resolve("takeouts/" + id + ".zip");
        assertThat(file).exists();

        clock.move(Duration.ofDays(7));
        assertThat(takeouts.find(secret)).isEmpty();
        takeouts.work();

        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void nobodyFindsACopyByAnotherSecretAndTheSecretIsNotStored() {
        var secret = ask(member(3));

        assertThat(takeouts.find(Secret.random(""))).isEmpty();
        var stored = data.<String, RuntimeException>read(handle -> handle.createQuery("select * from core_takeout")
                .mapToMap()
                .list()
                .toString());
        assertThat(stored).doesNotContain(secret.text());
    }

    @Test
    void thereAreThreeCopiesAWeekAtMost() {
        long member = member(4);
        for (int i = 0; i < Takeouts.PER_MEMBER_MAX; i++) {
            ask(member);
        }
        assertThatThrownBy(() -> ask(member)).isInstanceOf(Refused.class).hasMessageContaining("takeout.refused.many");
    }

    private Takeouts takeouts() {
        var registered = new Registered(() -> site.linli.plugins().catalogue(), new Isolation(Limits.STANDARD, clock));
        var files = new FileStore(data, new FilesFolder(site.site.folder(), clock), clock);
        var ground =
                new Takeouts.Ground(data, clock, (handle, who, act, type, id, note) -> {}, registered::core, files);
        return new Takeouts(ground, registered, new TakeoutFolder(site.site.folder()));
    }

    private Secret ask(long member) {
        return takeouts.ask(new ActingAs(member, 0, 0, Channel.ONLINE), member, Bundles.ENGLISH);
    }

    private static long member(int number) {
        return data.read(handle -> handle.createQuery("select member_id from core_account where login_name = :login")
                .bind("login", LOGIN.formatted(number))
                .mapTo(Long.class)
                .one());
    }

    private static String name(long member) {
        return data.read(handle -> handle.createQuery("select name from core_member where id = :id")
                .bind("id", member)
                .mapTo(String.class)
                .one());
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
