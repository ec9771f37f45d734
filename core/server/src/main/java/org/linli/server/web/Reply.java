package org.linli.server.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer on its way out.
 *
 * @param headers names and values, in order; a name may come more than once
 */
record Reply(int status, List<Header> headers, Body body) {

    private static final Body NOTHING = output -> {};

    record Header(String name, String value) {}

    /** Writes the content; called once, after the headers. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream output) throws IOException;
    }

    Reply {
        headers = List.copyOf(headers);
    }

    static Reply empty(int status) {
        return new Reply(status, List.of(), NOTHING);
    }

    static Reply of(int status, String type, byte[] content) {
        return new Reply(status, List.of(new Header("Content-Type", type)), output -> output.write(content));
    }

    static Reply stream(String type, Body body) {
        return new Reply(200, List.of(new Header("Content-Type", type)), body);
    }

    Reply with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, more, body);
    }

    Reply with(List<Header> others) {
        var more = new ArrayList<>(headers);
        more.addAll(others);
        return new Reply(status, more, body);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
