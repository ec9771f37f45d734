package org.linli.server.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.file.FileRef;

/** What a person might type into the registration. */
final class Typed {

    private static final List<FileRef> STAGED = List.of(
            new FileRef(71, "yard.jpg", "image/jpeg", 2_100_000, true),
            new FileRef(72, "plan.pdf", "application/pdf", 900, false),
            new FileRef(73, "roof.jpg", "image/jpeg", 900, true));

    static final StagedFiles FILES =
            ids -> STAGED.stream().filter(file -> ids.contains(file.id())).toList();

    private Typed() {}

    /** A registration that is taken, with these fields otherwise: name, value, name, value … */
    static FormInput with(String... changes) {
        return FormInput.ofForm(values(changes), FILES);
    }

    static Map<String, List<String>> values(String... changes) {
        var values = new HashMap<>(Map.of(
                "name", List.of("晨曲"),
                "secret", List.of("abc"),
                "households", List.of("12"),
                "since", List.of("2026-11-22"),
                "kind", List.of("CHOIR"),
                "consent", List.of("true"),
                "areaId", List.of("610302001001")));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], Arrays.asList(changes[i + 1].split("\\|", -1)));
        }
        return values;
    }
}
