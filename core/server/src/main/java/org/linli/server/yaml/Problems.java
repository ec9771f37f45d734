package org.linli.server.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in one file, at most 200 things. */
public final class Problems {

    private static final int TOLD_MAX = 200;

    private final List<Problem> found = new ArrayList<>();

    public void add(int line, String key, Object... args) {
        if (found.size() < TOLD_MAX) {
            found.add(Problem.at(line, key, args));
        }
    }

    public void addAll(List<Problem> others) {
        others.stream().limit(TOLD_MAX - found.size()).forEach(found::add);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order of the lines. */
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
