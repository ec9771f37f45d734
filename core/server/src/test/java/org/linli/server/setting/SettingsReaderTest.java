package org.linli.server.setting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.setting.Default;
import org.linli.api.setting.Secret;
import org.linli.server.words.Message;
import org.linli.server.yaml.Problem;
import org.linli.server.yaml.Problems;

class SettingsReaderTest {

    private final Problems problems = new Problems();

    enum Paper {
        PLAIN,
        RED_SEAL
    }

    record Settings(
            @Default("3") @Max(30) int replyDays,
            @Default("5000000000") long bytesMax,
            @Default("true") boolean open,
            @Default("red-seal") Paper paper,
            @NotBlank String contact) {}

    @Test
    void whatIsNotGivenIsAsDeclared() {
        assertThat(SettingsReader.read(Settings.class, given("contact", "Zhang"), problems))
                .contains(new Settings(3, 5_000_000_000L, true, Paper.RED_SEAL, "Zhang"));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void everyWrongValueIsToldWithItsLine() {
        var given = Map.of(
                "reply-days", new Given("31", 4),
                "bytes-max", new Given("many", 5),
                "open", new Given("yes", 6),
                "paper", new Given("blue", 7),
                "contact", new Given(" ", 8),
                "colour", new Given("red", 9));
        assertThat(SettingsReader.read(Settings.class, given, problems)).isEmpty();
        assertThat(problems.all())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly(
                        "4 setting.constraint",
                        "5 setting.type",
                        "6 setting.type",
                        "7 setting.type",
                        "8 setting.constraint",
                        "9 setting.unknown");
    }

    @Test
    void whatHasNoDefaultMustBeGiven() {
        assertThat(SettingsReader.read(Settings.class, Map.of(), problems)).isEmpty();
        assertThat(problems.all()).isEqualTo(List.of(Problem.at(0, "setting.missing", "contact")));
    }

    @Test
    void aCheckBeforehandDoesNotAskForWhatMayStandInTheDatabase() {
        assertThat(SettingsReader.check(Settings.class, given("reply-days", "5"), problems))
                .isTrue();
        assertThat(SettingsReader.check(Settings.class, given("reply-days", "500"), problems))
                .isFalse();
    }

    record Guarded(@Default("2") @Max(3) int tries, Secret key) {}

    @Test
    void aSecretMayBeUnsetAndIsInNoProblemAndInNoText() {
        var unset = SettingsReader.read(Guarded.class, Map.of(), problems).orElseThrow();
        assertThat(unset.key().isSet()).isFalse();
        var set = SettingsReader.read(Guarded.class, given("key", "s3cret"), problems)
                .orElseThrow();
        assertThat(set.key().reveal()).isEqualTo("s3cret");
        assertThat(set.toString()).isEqualTo("Guarded[tries=2, key=***]");
    }

    @Test
    void whoStandsBeforeTheFieldIsToldInTheWordsOfForms() {
        var wrong = SettingsReader.wrong(Guarded.class, Map.of("tries", "9"));
        assertThat(wrong).containsExactly(Map.entry("tries", List.of(Message.of("form.refused.Max", 3L))));
        assertThat(SettingsReader.wrong(Guarded.class, Map.of("tries", "many")))
                .containsExactly(Map.entry("tries", List.of(Message.of("form.refused.number"))));
    }

    private static Map<String, Given> given(String key, String value) {
        return Map.of(key, new Given(value, 1));
    }
}
