package org.linli.server.district;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.server.setting.Given;

/**
 * What the district changes of a procedure, as its file says it: not yet checked against the procedure.
 *
 * @param procedure its key
 * @param line where it stands in the file
 */
public record ProcedureChange(String procedure, int line, List<StepChange> steps) {

    /**
     * What it changes of a step.
     *
     * @param terms how long the step may take, by pace; the usual time at ""
     * @param labels what it is called, by language tag; none where it keeps its words
     * @param who the keys of the permissions that moves need, by move
     */
    public record StepChange(
            String step,
            int line,
            Map<String, Given> terms,
            Map<String, String> labels,
            boolean leftOut,
            Map<String, Given> who) {

        public StepChange {
            terms = Map.copyOf(terms);
            labels = Map.copyOf(labels);
            who = Map.copyOf(who);
        }
    }

    public ProcedureChange {
        steps = List.copyOf(steps);
    }

    public Optional<StepChange> step(String key) {
        return steps.stream().filter(step -> step.step().equals(key)).findFirst();
    }
}
