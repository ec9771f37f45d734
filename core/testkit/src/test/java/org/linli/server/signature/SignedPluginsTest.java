package org.linli.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.code.AreaCode;
import org.linli.api.refusal.Refused;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.limit.Limits;
import org.linli.server.plugin.PluginJar;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.words.Bundles;
import org.linli.testkit.TestClock;
import org.linli.testkit.site.PluginJars;
import org.linli.testkit.site.Visitor;

/** A district that trusts one key: what it signed runs, what nobody signed or somebody changed does not. */
class SignedPluginsTest {

    private static final String ID = "notices";

    private final SigningKey key = SigningKey.fresh();

    @TempDir
    Path folder;

    @Test
    void anUnsignedPluginIsRefusedUntilItIsSignedAndAChangedOneAgain() throws IOException {
        var jar = Files.createDirectories(folder.resolve("plugins")).resolve("notices.jar");
        PluginJars.pack(PluginJar.project(ID, folder.resolve("build")).compiled(), jar);
        try (var site = Linli.start(settings())) {
            assertThat(why(site))
                    .isEqualTo("The district does not let it run: Nobody has signed it. Who vouches for"
                            + " it signs it with linli plugin sign, by a key that district.yml trusts.");

            Trust.sign(jar, SigningKey.fresh());
            assertThat(site.plugins().start(ID).state()).isEqualTo(State.FAILED);
            assertThat(why(site)).contains("a key that the district does not know: ed25519:");

            Trust.sign(jar, key);
            assertThat(site.plugins().start(ID).state()).isEqualTo(State.RUNNING);
            assertThat(said(site)).isEqualTo("Signed by anhe.");

            site.plugins().stop(ID);
            change(jar);
            assertThat(site.plugins().start(ID).state()).isEqualTo(State.FAILED);
            assertThat(why(site)).isEqualTo("It was changed after it was signed. Get it again from where it came.");
        }
    }

    @Test
    void aPluginWhoseKeyIsRevokedIsOutAtTheNextStartWithItsReasonAndTheSiteServes() throws IOException {
        var jar = Files.createDirectories(folder.resolve("plugins")).resolve("notices.jar");
        PluginJars.pack(PluginJar.project(ID, folder.resolve("build")).compiled(), jar);
        Trust.sign(jar, key);
        try (var site = Linli.start(settings())) {
            assertThat(site.plugins().plugin(ID).orElseThrow().state()).isEqualTo(State.RUNNING);
        }
        var keys = Map.of("anhe", key.publicText());
        var revoked = new Trust(keys, false, Map.of(key.publicText(), LocalDate.parse("2026-05-01")));
        try (var site = Linli.start(settings(revoked))) {
            assertThat(site.plugins().plugin(ID).orElseThrow().state()).isEqualTo(State.FAILED);
            assertThat(why(site))
                    .startsWith("The district does not let it run: It is signed by anhe, a key that is revoked since"
                            + " 2026-05-01.");
            assertThatThrownBy(() -> site.plugins().install(jar)).isInstanceOf(Refused.class);
            assertThat(new Visitor(site.address()).get("/").statusCode()).isEqualTo(200);
        }
    }

    private static void change(Path jar) throws IOException {
        var bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
    }

    private static String why(Linli site) {
        return site.plugins()
                .plugin(ID)
                .orElseThrow()
                .reason()
                .orElseThrow()
                .in(Bundles.core().in(Bundles.ENGLISH));
    }

    private static String said(Linli site) {
        return site.plugins().signature(ID).orElseThrow().in(Bundles.core().in(Bundles.ENGLISH));
    }

    private SiteSettings settings() {
        return settings(new Trust(Map.of("anhe", key.publicText()), false));
    }

    private SiteSettings settings(Trust trust) {
        var data = folder.resolve("data");
        var district = new District(
                Map.of(Bundles.CHINESE, "Anhe", Bundles.ENGLISH, "Anhe"),
                AreaCode.of("990101"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                List.of(),
                trust,
                List.of(),
                Limits.STANDARD,
                false);
        var places = new PluginPlaces(folder.resolve("plugins"), List.of(), data.resolve("work"));
        return new SiteSettings(district, data, DatabaseSettings.sqlite(data), places, new TestClock());
    }
}
