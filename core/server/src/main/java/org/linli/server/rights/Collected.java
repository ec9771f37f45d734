package org.linli.server.rights;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.file.FileRef;
import org.linli.api.rights.Fact;
import org.linli.api.rights.Teller;
import org.linli.api.words.Words;

/** What one owner has told of a member, up to a limit. */
final class Collected implements Teller {

    static final int FILES_MAX = 500;

    final List<Thing> things = new ArrayList<>();
    final List<FileRef> files = new ArrayList<>();
    boolean leftOut;

    private final Words words;
    private final int thingsMax;

    Collected(Words words, int thingsMax) {
        this.words = words;
        this.thingsMax = thingsMax;
    }

    /** One thing that is known. */
    record Thing(String kind, List<Fact> facts) {}

    @Override
    public Words words() {
        return words;
    }

    @Override
    public void tell(String kind, List<Fact> facts) {
        leftOut |= full();
        if (!full()) {
            things.add(new Thing(kind, List.copyOf(facts)));
        }
    }

    @Override
    public void file(FileRef file) {
        leftOut |= files.size() >= FILES_MAX;
        if (files.size() < FILES_MAX) {
            files.add(file);
        }
    }

    @Override
    public boolean full() {
        return things.size() >= thingsMax;
    }
}
