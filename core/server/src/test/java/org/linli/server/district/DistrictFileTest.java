package org.linli.server.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Limits.Bound;
import org.linli.server.setting.Given;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import org.linli.server.words.Bundles;
import org.linli.server.yaml.Problem;

class DistrictFileTest {

    private static final String SOUND = "name: {zh-CN: 安和, en: Anhe}\narea: \"990301\"\n";

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheDocumentIsSound() throws Exception {
        var document = Files.readString(Path.of("../../docs/district-file.md"));
        var example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(example.find()).isTrue();
        var district = read(example.group(1), Map.of("LINLI_DATABASE_PASSWORD", "secret"));
        assertThat(district.name(Locale.ENGLISH)).isEqualTo("Anhe Demonstration District");
        assertThat(district.area().digits()).isEqualTo("990301");
        assertThat(district.address()).isEqualTo("https://linli.anhe.example");
        assertThat(district.http().trustedProxies()).containsExactly("127.0.0.1", "10.0.0.0/8");
        assertThat(district.database())
                .isEqualTo(new DatabaseChoice.Postgresql("jdbc:postgresql://db.anhe.example/linli", "linli", "secret"));
        assertThat(district.plugin("service-365").orElseThrow().settings())
                .containsOnly(Map.entry("reply-days", new Given("5", 20)));
    }

    @Test
    void aShortFileTakesTheDefaults() throws Exception {
        var district = read(SOUND, Map.of());
        assertThat(district.address()).isEmpty();
        assertThat(district.http()).isEqualTo(HttpSection.standard());
        assertThat(district.demonstration()).isFalse();
        assertThat(district.languages()).isEqualTo(Bundles.LANGUAGES);
        assertThat(district.database()).isEqualTo(new DatabaseChoice.Sqlite());
        assertThat(district.wants("anything")).isTrue();
    }

    @Test
    void anEmptyListOfPluginsMeansNone() throws Exception {
        assertThat(read(SOUND + "plugins: []\n", Map.of()).wants("anything")).isFalse();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLine() {
        var broken = broken("""
                name:
                  en: Anhe
                  fr: Anhe
                area: 99030
                adress: https://linli.anhe.example
                address: linli.anhe.example
                languages: [zh-CN, de, zh-CN]
                http:
                  port: 80800
                  tls: {certificate: missing.pem, key: missing.key}
                  trusted-proxies: [everyone]
                database:
                  postgresql:
                    url: mysql://db
                    user: linli
                    password: ${NOT_SET}
                plugins:
                  - version: ^1.0.0
                  - id: twice
                  - id: twice
                area: "990301"
                demonstration: perhaps
                """);
        assertThat(broken.problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly(
                        "2 yaml.missing",
                        "3 yaml.unknown",
                        "4 district.area",
                        "5 yaml.unknown",
                        "6 district.address",
                        "7 district.language",
                        "7 yaml.twice",
                        "9 yaml.number",
                        "10 district.unreadable",
                        "10 district.unreadable",
                        "11 district.proxy",
                        "14 district.database.url",
                        "16 district.environment",
                        "18 yaml.missing",
                        "20 yaml.twice",
                        "21 yaml.twice",
                        "22 yaml.flag");
        assertThat(broken.in(Bundles.core().in(Locale.ENGLISH)))
                .contains("district.yml:4: 99030 is no division code")
                .contains("district.yml:9: http.port must be a whole number from 0 to 65535, not 80800.");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(broken("name: {zh-CN: a\narea: [\n").problems())
                .extracting(Problem::line)
                .containsExactly(2);
    }

    @Test
    void aFileThatIsNotThereIsAProblemToo() {
        assertThat(broken(folder.resolve("nowhere.yml")).problems()).hasSize(1);
    }

    @Test
    void theSettingsOfPluginsAreCheckedAlongWithTheRest() throws IOException {
        var text = "area: x\nplugins:\n  - id: notices\n    settings: {shown: many}\n";
        var file = Files.writeString(folder.resolve("district.yml"), text);
        var broken = catchThrowableOfType(
                BrokenDistrictFile.class,
                () -> DistrictFile.read(
                        file,
                        name -> "",
                        (plugins, trust, database) -> List.of(Problem.at(
                                plugins.get(0).settings().get("shown").line(), "setting.type"))));
        assertThat(broken.problems()).extracting(Problem::line).containsExactly(1, 1, 4);
    }

    @Test
    void whoIsTrustedIsSaidByNameAndAFileThatSaysNothingTrustsNobody() throws Exception {
        var key = SigningKey.fresh().publicText();
        var said = "trust:\n  keys:\n    anhe: " + key + "\n  unsigned: allow\n";
        assertThat(read(SOUND + said, Map.of()).trust()).isEqualTo(new Trust(Map.of("anhe", key), true));
        assertThat(read(SOUND, Map.of()).trust()).isEqualTo(Trust.NOBODY);
        var broken = broken(SOUND + "trust:\n  keys: {anhe: ed25519:short}\n  unsigned: perhaps\n");
        assertThat(broken.problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("4 district.trust.key", "5 district.trust.unsigned");
    }

    @Test
    void aRevokedKeyIsNamedByItsNameOrItselfAndAJarByItsHashEachWithTheDay() throws Exception {
        var key = SigningKey.fresh().publicText();
        var other = SigningKey.fresh().publicText();
        var jar = "0a".repeat(32);
        var said = "trust:\n  keys:\n    anhe: " + key + "\n  revoked:\n    anhe: 2026-05-01\n    " + other
                + ": 2026-05-02\n    " + jar + ": 2026-05-03\n";
        assertThat(read(SOUND + said, Map.of()).trust().revoked())
                .containsOnly(
                        Map.entry(key, LocalDate.parse("2026-05-01")),
                        Map.entry(other, LocalDate.parse("2026-05-02")),
                        Map.entry(jar, LocalDate.parse("2026-05-03")));
        var broken = broken(SOUND + "trust:\n  revoked:\n    nobody: 2026-05-01\n    " + jar + ": yesterday\n");
        assertThat(broken.problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("5 district.trust.revoked", "6 district.trust.since");
    }

    @Test
    void cataloguesAreFoldersBesideTheFileOrAddressesAndTheOthersAreToldWithTheirLines() throws Exception {
        var district = read(SOUND + "catalogue: [stick, /media/usb, https://plugins.example.cn/linli/]\n", Map.of());
        assertThat(district.catalogues())
                .containsExactly(folder.resolve("stick").toString(), "/media/usb", "https://plugins.example.cn/linli/");
        assertThat(read(SOUND + "catalogue: /media/usb\n", Map.of()).catalogues())
                .containsExactly("/media/usb");
        assertThat(read(SOUND, Map.of()).catalogues()).isEmpty();
        var broken = broken(SOUND + """
                catalogue:
                  - ftp://plugins.example.cn
                  - https://me:secret@plugins.example.cn
                  - /media/usb
                  - /media/usb
                  - ""
                """);
        assertThat(broken.problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly(
                        "4 district.catalogue", "5 district.catalogue", "7 yaml.twice", "8 district.catalogue");
        assertThat(broken(SOUND + "catalogue: [a, b, c, d, e, f]\n").problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("3 district.catalogues");
    }

    @Test
    void limitsAreSetWithinBoundsAndWhatIsWrongIsToldWithItsLine() throws Exception {
        assertThat(read(SOUND, Map.of()).limits()).isEqualTo(Limits.STANDARD);
        assertThat(read(SOUND + "limits: {threads: 8}\n", Map.of()).limits()).isEqualTo(Limits.STANDARD);
        var limits = read(SOUND + "limits:\n  job-minutes: 30\n  pages-stopped: 100\n", Map.of())
                .limits();
        assertThat(limits.job()).isEqualTo(Duration.ofMinutes(30));
        assertThat(limits.pages()).isEqualTo(new Bound(10, 100, Duration.ofMinutes(10)));
        var broken = broken(SOUND + "limits:\n  job-minutes: 0\n  threads: many\n  job-hours: 2\n");
        assertThat(broken.problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("4 setting.constraint", "5 setting.type", "6 setting.unknown");
        assertThat(broken(SOUND + "limits: {pages-degraded: 60}\n").problems())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly("3 district.limits");
    }

    private District read(String text, Map<String, String> environment) throws Exception {
        var file = Files.writeString(folder.resolve("district.yml"), text);
        return DistrictFile.read(
                file, name -> environment.getOrDefault(name, ""), (plugins, trust, database) -> List.of());
    }

    private BrokenDistrictFile broken(String text) {
        try {
            return broken(Files.writeString(folder.resolve("district.yml"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BrokenDistrictFile broken(Path file) {
        return catchThrowableOfType(
                BrokenDistrictFile.class,
                () -> DistrictFile.read(file, name -> "", (plugins, trust, database) -> List.of()));
    }
}
