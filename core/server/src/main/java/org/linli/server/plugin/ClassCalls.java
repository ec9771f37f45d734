package org.linli.server.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The methods that a compiled class names, read from its constant pool (JVM specification, §4.4). */
final class ClassCalls {

    private static final int MAGIC = 0xCAFEBABE;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();
    private final Map<Integer, int[]> methods = new HashMap<>();

    private ClassCalls() {}

    /** As {@code java/lang/System.exit}. Throws IOException when it is no class. */
    static Set<String> of(InputStream compiled) throws IOException {
        var calls = new ClassCalls();
        calls.read(new DataInputStream(compiled));
        var called = new HashSet<String>();
        for (var method : calls.methods.values()) {
            called.add(calls.text(calls.classes, method[0]) + "." + calls.text(calls.names, method[1]));
        }
        return called;
    }

    private String text(Map<Integer, Integer> of, int index) {
        return texts.getOrDefault(of.getOrDefault(index, 0), "");
    }

    private void read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class");
        }
        in.readInt(); // version
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            take(in, tag, index);
            if (tag == 5 || tag == 6) { // long and double take two places
                index++;
            }
        }
    }

    private void take(DataInputStream in, int tag, int index) throws IOException {
        switch (tag) {
            case 1 -> texts.put(index, in.readUTF());
            case 7 -> classes.put(index, in.readUnsignedShort());
            case 10, 11 -> methods.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            case 12 -> {
                names.put(index, in.readUnsignedShort());
                in.readUnsignedShort();
            }
            case 8, 16, 19, 20 -> in.readUnsignedShort();
            case 15 -> {
                in.readUnsignedByte();
                in.readUnsignedShort();
            }
            case 3, 4, 9, 17, 18 -> in.readInt();
            case 5, 6 -> in.readLong();
            default -> throw new IOException("no class: " + tag);
        }
    }
}
