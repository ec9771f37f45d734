package org.linli.server.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.linli.api.form.Form;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/**
 * A JSON object as a form's values: each member a text, number, truth value, or a list of these; null is nothing. A
 * list of objects is rows, whose values stand under {@code <member>.<number>.<name>}.
 */
public final class JsonInput {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonInput() {}

    /** Throws {@link Refused} when the text is no JSON object of this shape. */
    public static Map<String, List<String>> values(String json) {
        var values = new HashMap<String, List<String>>();
        var refusals = new ArrayList<Refusal>();
        for (var member : parse(json).properties()) {
            var elements = elements(member.getValue());
            if (isRows(member.getValue())) {
                for (int i = 0; i < Math.min(elements.size(), Form.ROWS_MAX + 1); i++) {
                    flatten(elements.get(i), member.getKey() + "." + i + ".", values, refusals);
                }
            } else {
                put(member.getKey(), elements, values, refusals);
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return values;
    }

    private static boolean isRows(JsonNode value) {
        return value.isArray() && !value.isEmpty() && elements(value).stream().allMatch(JsonNode::isObject);
    }

    private static void flatten(JsonNode row, String prefix, Map<String, List<String>> values, List<Refusal> refusals) {
        row.properties()
                .forEach(member -> put(prefix + member.getKey(), elements(member.getValue()), values, refusals));
    }

    private static void put(
            String name, List<JsonNode> elements, Map<String, List<String>> values, List<Refusal> refusals) {
        if (elements.stream().allMatch(JsonNode::isValueNode)) {
            values.put(name, elements.stream().map(JsonNode::asText).toList());
        } else {
            refusals.add(Refusal.of(name, "form.refused.nested"));
        }
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode node = READER.readValue(json);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw Refused.because("", "form.refused.json");
        }
        throw Refused.because("", "form.refused.json");
    }

    private static List<JsonNode> elements(JsonNode value) {
        var all = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
        return all.stream().filter(element -> !element.isNull()).toList();
    }
}
