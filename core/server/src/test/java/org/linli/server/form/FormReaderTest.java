package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.api.code.Fen;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.Registration.Colour;
import org.linli.server.form.Registration.Kind;

class FormReaderTest {

    /** In Shanghai it is already the 22nd. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneOffset.UTC);

    private final FormReader reader = new FormReader(CLOCK);

    @Test
    void eachFieldIsReadByItsType() {
        var input = Typed.with(
                "name",
                " 晨曲 ",
                "words",
                "one\r\ntwo ",
                "secret",
                " pass ",
                "households",
                "１２",
                "founded",
                "1998",
                "colour",
                "GREEN",
                "phone",
                "138 0000 0001",
                "budget",
                "12.50",
                "motto",
                "",
                "photos",
                "71|73");

        var read = read(input).value().orElseThrow();

        assertThat(read)
                .isEqualTo(new Registration(
                        "晨曲",
                        "one\ntwo",
                        " pass ",
                        "",
                        12,
                        Optional.of(1998L),
                        LocalDate.of(2026, 11, 22),
                        Kind.CHOIR,
                        Optional.of(Colour.GREEN),
                        Optional.empty(),
                        Optional.of(MobileNumber.of("13800000001")),
                        Optional.of(new Fen(1250)),
                        Optional.empty(),
                        true,
                        new Staged(List.of(71L, 73L)),
                        610302001001L));
    }

    @Test
    void allRefusalsAreToldAtOnce() {
        var refusals = read(FormInput.ofForm(
                        Map.of("households", List.of("abc"), "kind", List.of("x"), "secret", List.of("ab")),
                        StagedFiles.NONE))
                .refusals();

        assertThat(refusals)
                .extracting(refusal -> refusal.field() + " " + refusal.key())
                .containsExactly(
                        "name form.refused.NotBlank",
                        "secret form.refused.Size.min",
                        "households form.refused.number",
                        "since form.refused.NotNull",
                        "kind form.refused.choice",
                        "consent form.refused.AssertTrue",
                        "areaId form.refused.NotNull");
    }

    @ParameterizedTest
    @CsvSource({
        "name, abcdef, form.refused.Size.max",
        "name, 'a\u0007b', form.refused.control",
        "name, a\u202Eb, form.refused.control",
        "name, \uD83D, form.refused.control",
        "name, '\u3000\u200B', form.refused.NotBlank",
        "name, a|b, form.refused.single",
        "households, 0, form.refused.Min",
        "households, 100, form.refused.Max",
        "households, 2147483648, form.refused.range",
        "households, 12.5, form.refused.number",
        "areaId, 9223372036854775808, form.refused.range",
        "founded, 1899, form.refused.Min",
        "since, 2026-11-23, form.refused.PastOrPresent",
        "since, 2026-02-29, form.refused.date",
        "since, 22.11.2026, form.refused.date",
        "colour, red, form.refused.choice",
        "code, 91110000802100433C, code.credit.check",
        "phone, 12345, code.mobile.format",
        "phone, 10000000001, code.mobile.plan",
        "budget, 1.234, code.fen.format",
        "motto, abc, form.refused.Size.max",
        "login, Ab1, registration.login.letters",
        "consent, false, form.refused.AssertTrue",
        "consent, maybe, form.refused.choice",
        "photos, 71|72|73, form.refused.Size.files.max",
        "photos, 99, form.refused.staged",
        "photos, x, form.refused.staged",
        "households, 60, budget registration.budget.missing"
    })
    void aWrongFieldIsRefusedBesideIt(String field, String typed, String expected) {
        var refusals = read(Typed.with(field, typed)).refusals();

        var beside = expected.contains(" ") ? expected : field + " " + expected;
        assertThat(refusals)
                .extracting(refusal -> refusal.field() + " " + refusal.key())
                .containsExactly(beside);
    }

    @Test
    void aConstraintsNumbersAreTheArgumentsOfItsWords() {
        assertThat(read(Typed.with("households", "100", "name", "abcdef")).refusals())
                .containsExactlyInAnyOrder(
                        Refusal.of("name", "form.refused.Size.max", 0, 5),
                        Refusal.of("households", "form.refused.Max", 99L));
    }

    @ParameterizedTest
    @CsvSource({"𠮷野家𡈽𣘺", "e\u0301e\u0301e\u0301e\u0301e\u0301", "👨‍👩‍👧‍👦🇨🇳👍🏽ab", "葛\uDB40\uDD00城市区"})
    void textIsCountedAsAPersonCounts(String five) {
        assertThat(read(Typed.with("name", five)).value().map(Registration::name))
                .hasValue(five);
        assertThat(read(Typed.with("name", five + "xx")).refusals()).hasSize(1);
    }

    @Test
    void aFieldOfNoFormIsPassedOverInAFormAndRefusedInJson() {
        var values = Typed.values("unknown", "1", "_csrf", "x", "_once", "y");

        assertThat(read(FormInput.ofForm(values, Typed.FILES)).refusals()).isEmpty();
        assertThat(read(FormInput.ofJson(values, Typed.FILES)).refusals())
                .containsExactly(Refusal.of("unknown", "form.refused.unknown"));
    }

    @Test
    void whatWasRefusedBeforeIsToldWithTheRest() {
        var tooLarge = Refusal.of("photos", "file.refused.size", "yard.jpg");

        assertThat(read(Typed.with("name", "").withRefusals(List.of(tooLarge))).refusals())
                .containsExactly(tooLarge, Refusal.of("name", "form.refused.NotBlank"));
    }

    @Test
    void aRecordWithAFieldOfNoKnownTypeIsNoForm() {
        record Odd(Thread thread) {}

        assertThatThrownBy(() -> Declaration.of(Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    private Reading<Registration> read(FormInput input) {
        return reader.read(Registration.FORM, input);
    }
}
