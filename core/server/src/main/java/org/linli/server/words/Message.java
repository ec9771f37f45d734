package org.linli.server.words;

import java.util.List;
import org.linli.api.words.Words;

/** Something to say, put into words only when the reader's language is known. */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }

    public String in(Words words) {
        return words.text(key, args.toArray());
    }
}
