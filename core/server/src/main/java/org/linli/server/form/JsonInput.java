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
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/** A JSON object as a form's values: each member a text, number, truth value, or a list of these; null is nothing. */
public final class JsonInput {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonInput() {}

    /** Throws {@link Refused} when the text is no JSON object of this shape. */
    public static Map<String, List<String>> values(String json) {
        var object = parse(json);
        var values = new HashMap<String, List<String>>();
        var refusals = new ArrayList<Refusal>();
        for (var member : object.properties()) {
            var elements = elements(member.getValue());
            if (elements.stream().allMatch(JsonNode::isValueNode)) {
                values.put(
                        member.getKey(), elements.stream().map(JsonNode::asText).toList());
            } else {
                refusals.add(Refusal.of(member.getKey(), "form.refused.nested"));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return values;
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
