package org.linli.server.procedure;

import java.util.HashMap;
import java.util.Map;

/**
 * What of a move may be erased later: its reason and form values.
 *
 * @param salt 128 random bits in hexadecimal, so that a digest says nothing of a payload that can be guessed
 * @param json the canonical JSON of reason and values
 */
record Payload(String salt, String json) {

    static Payload of(String salt, String reason, Map<String, String> values) {
        return new Payload(salt, CanonicalJson.write(Map.of("reason", reason, "values", values)));
    }

    String digest() {
        return Chain.digest(this);
    }

    String reason() {
        return CanonicalJson.read(json).get("reason").textValue();
    }

    Map<String, String> values() {
        var values = new HashMap<String, String>();
        CanonicalJson.read(json)
                .get("values")
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().textValue()));
        return values;
    }
}
