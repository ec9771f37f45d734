package org.linli.server.words;

import java.util.Map;
import java.util.Optional;

/** Texts by key, and where to look next. */
record TextLookup(Map<String, String> texts, Optional<TextLookup> next) {

    static final TextLookup NONE = new TextLookup(Map.of(), Optional.empty());

    TextLookup(Map<String, String> texts, TextLookup next) {
        this(texts, Optional.of(next));
    }

    Optional<String> find(String key) {
        var text = texts.get(key);
        return text != null ? Optional.of(text) : next.flatMap(further -> further.find(key));
    }
}
