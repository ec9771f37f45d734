package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linli.api.form.Form;
import org.linli.api.form.ShownWhen;
import org.linli.api.refusal.Refusal;

/** Fields that are asked for only when another has a certain value. */
class ConditionTest {

    private final FormReader reader = new FormReader(Clock.systemUTC());

    @Test
    void whatIsSentForAFieldThatIsNotAskedForIsPassedOver() {
        var reading = read("kind", "PARK", "other", "far too long to be taken", "meals", "x");

        assertThat(reading.value()).hasValueSatisfying(outing -> {
            assertThat(outing.other()).isEmpty();
            assertThat(outing.meals()).isEmpty();
        });
    }

    @Test
    void aFieldThatIsAskedForMustBeFilledIn() {
        assertThat(read("kind", "OTHER").refusals()).containsExactly(Refusal.of("other", "form.refused.NotBlank"));
        assertThat(read("lunch", "on").refusals()).containsExactly(Refusal.of("meals", "form.refused.NotNull"));
    }

    @Test
    void whatDependsOnAFieldThatIsNotAskedForIsNotEither() {
        assertThat(read("kind", "PARK", "late", "true").refusals()).isEmpty();
        assertThat(read("kind", "OTHER", "other", "zoo", "late", "true").refusals())
                .containsExactly(Refusal.of("until", "form.refused.NotBlank"));
    }

    @Test
    void withoutAScriptAllFieldsAreShownWithTheirConditionInWords() {
        var output = new StringOutput();
        FormPage.blank(Outing.FORM, RowsTest.context(0)).content("/").writeTo(new OwaspHtmlTemplateOutput(output));

        assertThat(output.toString())
                .contains("data-when=\"kind\"", "data-is=\"OTHER\"")
                .contains("Only if “outing.kind” is: outing.kind.OTHER.")
                .contains("Only if “outing.lunch” is: Yes.");
    }

    @Test
    void aFieldCannotDependOnOneThatComesLater() {
        record Turned(@ShownWhen(field = "kind", is = "a") String words, String kind) {}

        assertThatThrownBy(() -> reader.read(Form.of(Turned.class, "x"), RowsTest.input()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldThatCannotBeAbsentCannotDepend() {
        record Whole(
                String kind,
                @ShownWhen(field = "kind", is = "a") int number) {}

        assertThatThrownBy(() -> reader.read(Form.of(Whole.class, "x"), RowsTest.input()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Reading<Outing> read(String... values) {
        var all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = "guests.0.name";
        all[values.length + 1] = "Li";
        return reader.read(Outing.FORM, RowsTest.input(all));
    }
}
