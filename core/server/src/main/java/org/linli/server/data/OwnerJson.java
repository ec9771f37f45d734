package org.linli.server.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.UncheckedIOException;

/** Writes and reads one owner's events; with caches of its own, or a stopped plugin's classes would be remembered. */
final class OwnerJson {

    private static final int TYPES_INITIAL = 16;
    private static final int TYPES_MAX = 200;

    private final JsonMapper mapper;

    OwnerJson() {
        LookupCache<Object, JavaType> cache = new LRUMap<>(TYPES_INITIAL, TYPES_MAX);
        this.mapper = JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(cache))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a later version may say more
                .build();
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
