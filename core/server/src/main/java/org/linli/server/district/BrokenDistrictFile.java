package org.linli.server.district;

import java.util.List;
import org.linli.api.words.Words;
import org.linli.server.yaml.Problem;

/** district.yml cannot be used; it carries everything that is wrong with it. Exit code 2. */
public final class BrokenDistrictFile extends Exception {

    private final String file;
    private final transient List<Problem> problems;

    public BrokenDistrictFile(String file, List<Problem> problems) {
        super(file + ": " + problems.size() + " problem(s)");
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One line for each problem. */
    public String in(Words words) {
        return String.join(
                System.lineSeparator(),
                problems.stream().map(problem -> problem.in(words, file)).toList());
    }
}
