package org.linli.server.slot;

import gg.jte.TemplateOutput;

/** What a slot writes, up to a bound. */
final class BoundedOutput implements TemplateOutput {

    private static final int CHARACTERS_MAX = 200_000;

    private final StringBuilder written = new StringBuilder();

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int from, int to) {
        if (written.length() + to - from > CHARACTERS_MAX) {
            throw new IllegalStateException("it writes more than " + CHARACTERS_MAX + " characters");
        }
        written.append(value, from, to);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
