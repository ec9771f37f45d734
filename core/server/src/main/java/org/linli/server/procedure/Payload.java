package org.linli.server.procedure;

import java.util.Map;
import org.linli.api.procedure.MoveRow.Said;

/**
 * What of a move may be erased later: its reason, form values and the ids of its files.
 *
 * @param salt 128 random bits in hexadecimal, so that a digest says nothing of a payload that can be guessed
 * @param json the canonical JSON of reason, values and files
 */
record Payload(String salt, String json) {

    static Payload of(String salt, Said said) {
        var files = said.fileIds().stream().map(id -> Long.toString(id)).toList();
        return new Payload(
                salt, CanonicalJson.write(Map.of("reason", said.reason(), "values", said.values(), "files", files)));
    }

    String digest() {
        return Chain.digest(this);
    }

    Said said() {
        var read = CanonicalJson.read(json);
        var files = CanonicalJson.list(read.get("files"), id -> Long.parseLong(id.textValue()));
        return new Said(false, read.get("reason").textValue(), CanonicalJson.texts(read.get("values")), files);
    }
}
