package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.form.Form;
import org.linli.api.refusal.Refusal;

class JoinedFormTest {

    record Person(String name) {}

    record Household(String address, @Size(max = 3) List<Person> members) {}

    record Why(String reason) {}

    private static final List<Form<?>> FORMS =
            List.of(Form.of(Household.class, "household"), Form.of(Why.class, "why"));

    private static final FormInput INPUT = FormInput.ofJson(
            Map.of(
                    "address", List.of("Willow Street 1"),
                    "members.0.name", List.of("Wang"),
                    "reason", List.of("moved"),
                    "colour", List.of("red")),
            ids -> List.of());

    @Test
    void eachFormGetsItsFieldsAndItsRows() {
        assertThat(JoinedForm.part(INPUT, Household.class).values()).containsOnlyKeys("address", "members.0.name");
        assertThat(JoinedForm.part(INPUT, Why.class).values()).containsOnlyKeys("reason");
    }

    @Test
    void whatBelongsToNoneIsRefusedWhenDataWasSent() {
        assertThat(JoinedForm.unknown(INPUT, FORMS)).extracting(Refusal::field).containsExactly("colour");
    }

    @Test
    void aRefusalInARowIsOfTheFormThatHasTheRow() {
        var all = List.of(Refusal.of("members.0.name", "a"), Refusal.of("reason", "b"));
        assertThat(JoinedForm.refusals(all, Household.class)).containsExactly(all.get(0));
    }
}
