package org.linli.server.limit;

import java.io.ByteArrayOutputStream;

/** Bytes in memory, up to a bound: who writes more gets an IllegalStateException. */
public final class BoundedBytes extends ByteArrayOutputStream {

    private final int max;

    public BoundedBytes(int max) {
        this.max = max;
    }

    @Override
    public synchronized void write(int one) {
        refuse(1);
        super.write(one);
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
        refuse(length);
        super.write(from, offset, length);
    }

    private void refuse(int more) {
        if (count + (long) more > max) {
            throw new IllegalStateException("it writes more than " + max + " bytes");
        }
    }
}
