package org.linli.server.yaml;

import org.linli.api.words.Words;
import org.linli.server.words.Message;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1; 0 when it belongs to no line
 */
public record Problem(int line, Message message) {

    public static Problem at(int line, String key, Object... args) {
        return new Problem(line, Message.of(key, args));
    }

    /** The message, and its line where it has one. */
    public Message withLine() {
        return line == 0 ? message : Message.of("yaml.line", Integer.toString(line), message);
    }

    /** As a person is told: the file's name, the line, what is wrong. */
    public String in(Words words, String file) {
        var place = line == 0 ? file : file + ":" + line;
        return place + ": " + message.in(words);
    }
}
