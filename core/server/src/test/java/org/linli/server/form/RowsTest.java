package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.form.Form;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.Outing.Guest;
import org.linli.server.words.Bundles;

/** Rows that a person adds and removes within a form. */
class RowsTest {

    private final FormReader reader = new FormReader(Clock.systemUTC());

    @Test
    void rowsAreReadInTheirOrderAndEmptyOnesAreNone() {
        var reading = read("guests.4.name", "Wu", "guests.0.name", "Li", "guests.0.age", "7", "guests.2.name", " ");

        assertThat(reading.value())
                .hasValueSatisfying(outing -> assertThat(outing.guests())
                        .containsExactly(new Guest("Li", Optional.of(7)), new Guest("Wu", Optional.empty())));
    }

    @Test
    void whatIsWrongInARowIsSaidAtThatRow() {
        var reading = read("guests.0.name", "Li", "guests.3.name", "", "guests.3.age", "x");

        assertThat(reading.refusals())
                .containsExactlyInAnyOrder(
                        Refusal.of("guests.3.name", "form.refused.NotBlank"),
                        Refusal.of("guests.3.age", "form.refused.number"));
    }

    @Test
    void noRowAndTooManyAreRefused() {
        assertThat(read().refusals()).containsExactly(Refusal.of("guests", "form.refused.NotEmpty"));
        assertThat(read("guests.0.name", "a", "guests.1.name", "b", "guests.2.name", "c", "guests.3.name", "d")
                        .refusals())
                .containsExactly(Refusal.of("guests", "form.refused.Size.rows.max", 0, 3));
    }

    @Test
    void aRowIsAddedAtTheEndAndNeverMoreThanThereMayBe() {
        var one = Outing.FORM;
        var two = input("guests.2.name", "Li").changed(one, "add guests");
        var four = two.changed(one, "add guests").changed(one, "add guests");

        assertThat(two.values()).containsEntry("guests.2.name", List.of("Li")).containsKey("guests.3.name");
        assertThat(four.values()).containsKey("guests.4.name").doesNotContainKey("guests.5.name");
    }

    @Test
    void aRowIsRemovedWithAllItsFieldsAndNothingElse() {
        var changed = input("guests.1.name", "Li", "guests.1.age", "7", "guests.11.name", "Wu")
                .changed(Outing.FORM, "remove guests.1");

        assertThat(changed.values()).containsKeys("guests.11.name", "kind");
        assertThat(changed.values()).doesNotContainKeys("guests.1.name", "guests.1.age");
    }

    @Test
    void aChangeThatNoButtonSaysChangesNothing() {
        var input = input("guests.1.name", "Li");

        for (var change : List.of("", "add kind", "remove guests", "remove kind.1", "add guests.x")) {
            assertThat(input.changed(Outing.FORM, change).values()).as(change).isEqualTo(input.values());
        }
    }

    @Test
    void jsonHoldsRowsAsAListOfObjects() {
        var values = JsonInput.values("""
                {"kind": "PARK", "guests": [{"name": "Li", "age": 7}, {"name": "Wu", "shoe": 40}]}""");
        var reading = reader.read(Outing.FORM, FormInput.ofJson(values, StagedFiles.NONE));

        assertThat(reading.refusals()).containsExactly(Refusal.of("guests.1.shoe", "form.refused.unknown"));
    }

    @Test
    void aRefusedRowIsShownWithWhatWasTypedAndTheSummaryLeadsToIt() {
        var html = html(
                input("guests.0.name", "Li", "guests.3.name", "<Wu>", "guests.3.age", "x"),
                Refusal.of("guests.3.age", "form.refused.number"));

        assertThat(html)
                .contains("<legend>No. 1</legend>", "<legend>No. 2</legend>")
                .contains("id=\"outing-guests-3-name\" name=\"guests.3.name\" value=\"&lt;Wu>\"")
                .contains("<a href=\"#outing-guests-3-age\">“outing.guests.age, no. 2”: This is no whole number.")
                .contains("name=\"_rows\" value=\"add guests\"", "name=\"_rows\" value=\"remove guests.3\"");
    }

    @Test
    void aBlankFormHasOneEmptyRowAndTheEnterKeySendsTheForm() {
        var output = new StringOutput();
        FormPage.blank(Outing.FORM, context(0)).content("/").writeTo(new OwaspHtmlTemplateOutput(output));

        assertThat(output.toString()).contains("guests.0.name").doesNotContain("guests.1.name");
        assertThat(output.toString().indexOf("<button"))
                .isEqualTo(output.toString().indexOf("<button class=\"unseen\""));
    }

    @Test
    void rowsWithoutABoundCannotBeDeclared() {
        record Endless(List<Guest> guests) {}
        record Huge(@Size(max = 51) List<Guest> guests) {}
        record Nested(@Size(max = 2) List<Outing> outings) {}

        for (var type : List.of(Endless.class, Huge.class, Nested.class)) {
            assertThatThrownBy(() -> FormPage.blank(Form.of(type, "x"), context(0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSameFormTwiceOnAPageHasIdsOfItsOwn() {
        var output = new StringOutput();
        FormPage.blank(Outing.FORM, context(1)).content("/").writeTo(new OwaspHtmlTemplateOutput(output));

        assertThat(output.toString()).contains("id=\"outing-1-lunch\"").doesNotContain("id=\"outing-lunch\"");
    }

    private Reading<Outing> read(String... values) {
        return reader.read(Outing.FORM, input(values));
    }

    static FormInput input(String... values) {
        var all = new HashMap<String, List<String>>(Map.of("kind", List.of("PARK")));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], List.of(values[i + 1]));
        }
        return FormInput.ofForm(all, StagedFiles.NONE);
    }

    private static String html(FormInput input, Refusal... refusals) {
        var output = new StringOutput();
        FormPage.refused(Outing.FORM, context(0), input, List.of(refusals))
                .content("/")
                .writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    static FormContext context(int copy) {
        return new FormContext(
                Bundles.core().in(Bundles.ENGLISH), new FormTokens("token", "once", ""), StagedFiles.NONE, copy);
    }
}
