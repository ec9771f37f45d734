package org.linli.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What the web says as JSON: maps, lists, texts and numbers only, so that no class of a plugin stays in a cache. */
final class PlainJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainJson() {}

    static byte[] of(Object plain) {
        return write(JSON.writer(), plain);
    }

    /** The same with members in the order of their names, so that it is the same every time. */
    static byte[] sorted(Object plain) {
        return write(JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS), plain);
    }

    private static byte[] write(ObjectWriter writer, Object plain) {
        try {
            return writer.writeValueAsBytes(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
