package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

    private static final Map<String, Object> SCHEMA = JsonSchema.of(Registration.FORM);

    @Test
    void whatMustBeFilledInIsRequiredAndNothingElseIsTaken() {
        assertThat(SCHEMA)
                .containsEntry("type", "object")
                .containsEntry(
                        "required", List.of("name", "secret", "households", "since", "kind", "consent", "areaId"))
                .containsEntry("additionalProperties", false);
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachFieldSaysItsTypeAndBounds() {
        var properties = (Map<String, Object>) SCHEMA.get("properties");

        assertThat(properties)
                .containsEntry("name", Map.of("type", "string", "maxLength", 5))
                .containsEntry(
                        "households", Map.of("type", "integer", "format", "int32", "minimum", 1L, "maximum", 99L))
                .containsEntry(
                        "founded", Map.of("type", List.of("integer", "string"), "format", "int64", "minimum", 1900L))
                .containsEntry("since", Map.of("type", "string", "format", "date"))
                .containsEntry("kind", Map.of("type", "string", "enum", List.of("CHOIR", "TEAM")))
                .containsEntry("login", Map.of("type", "string", "pattern", "^(?:[a-z]*)$"))
                .containsEntry("code", Map.of("type", "string", "title", "CreditCode"))
                .containsKey("photos");
    }
}
