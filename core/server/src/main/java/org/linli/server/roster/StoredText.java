package org.linli.server.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import org.linli.server.words.Message;

/** What is kept as JSON in rows and files of an import. */
final class StoredText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredText() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Messages with the messages among their arguments. */
    static List<Message> messages(List<Message> read) {
        return read.stream()
                .map(message -> new Message(
                        message.key(),
                        message.args().stream().map(StoredText::argument).toList()))
                .toList();
    }

    private static Object argument(Object read) {
        if (read instanceof List<?> list) {
            return list.stream().map(StoredText::argument).toList();
        }
        if (read instanceof Map<?, ?> map && map.get("args") instanceof List<?> args) {
            return new Message(
                    String.valueOf(map.get("key")),
                    args.stream().map(StoredText::argument).toList());
        }
        return read;
    }
}
