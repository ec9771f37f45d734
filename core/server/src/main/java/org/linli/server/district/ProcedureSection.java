package org.linli.server.district;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.server.district.ProcedureChange.StepChange;
import org.linli.server.setting.Given;
import org.linli.server.words.Bundles;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads what district.yml changes of procedures. */
final class ProcedureSection {

    private static final int LABEL_MAX = 40;
    private static final String LABEL = "label";
    private static final String LEAVE_OUT = "leave-out";
    private static final String WHO = "who";
    private static final String WITHIN = "within";
    private static final Set<String> NO_TERMS = Set.of(LABEL, LEAVE_OUT, WHO);

    private final Problems problems;

    ProcedureSection(Problems problems) {
        this.problems = problems;
    }

    List<ProcedureChange> read(YamlMap all) {
        return all.keys().stream()
                .flatMap(key -> all.map(key).map(said -> procedure(key, all.line(key), said)).stream())
                .toList();
    }

    private ProcedureChange procedure(String key, int line, YamlMap said) {
        var steps = said.map("steps").map(this::steps).orElse(List.of());
        said.refuseOthers();
        return new ProcedureChange(key, line, steps);
    }

    private List<StepChange> steps(YamlMap all) {
        return all.keys().stream()
                .flatMap(key -> all.map(key).map(said -> step(key, all.line(key), said)).stream())
                .toList();
    }

    private StepChange step(String key, int line, YamlMap said) {
        var labels = said.map(LABEL).map(this::labels).orElse(Map.of());
        var who = said.map(WHO).map(moves -> given(moves, Set.of())).orElse(Map.of());
        var terms = new HashMap<>(given(said, NO_TERMS));
        if (terms.containsKey(WITHIN)) {
            terms.put("", terms.remove(WITHIN));
        }
        return new StepChange(key, line, terms, labels, said.flag(LEAVE_OUT), who);
    }

    private Map<String, String> labels(YamlMap said) {
        var labels = new HashMap<String, String>();
        for (var locale : Bundles.LANGUAGES) {
            var tag = locale.toLanguageTag();
            said.required(tag).ifPresent(text -> labels.put(tag, text));
            if (labels.getOrDefault(tag, "").length() > LABEL_MAX) {
                problems.add(said.line(tag), "district.procedure.label", LABEL_MAX);
            }
        }
        said.refuseOthers();
        return labels;
    }

    private static Map<String, Given> given(YamlMap said, Set<String> without) {
        var given = new HashMap<String, Given>();
        for (var key : said.keys()) {
            if (!without.contains(key)) {
                said.value(key).ifPresent(value -> given.put(key, new Given(value, said.line(key))));
            }
        }
        return given;
    }
}
