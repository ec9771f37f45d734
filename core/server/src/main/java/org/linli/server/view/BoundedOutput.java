package org.linli.server.view;

import gg.jte.TemplateOutput;

/** What a template writes, up to a bound: one that never ends does not fill the memory. */
public final class BoundedOutput implements TemplateOutput {

    private final TemplateOutput to;
    private final int max;
    private long written;

    /** Takes how many characters may be written. */
    public BoundedOutput(TemplateOutput to, int max) {
        this.to = to;
        this.max = max;
    }

    @Override
    public void writeContent(String value) {
        count(value.length());
        to.writeContent(value);
    }

    @Override
    public void writeContent(String value, int from, int until) {
        count(until - from);
        to.writeContent(value, from, until);
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        count(value.length);
        to.writeBinaryContent(value);
    }

    private void count(int more) {
        written += more;
        if (written > max) {
            throw new IllegalStateException("it writes more than " + max + " characters");
        }
    }
}
