package org.linli.service365.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What becomes of some matters of a demonstration; read from {@code demo/fates.tsv}.
 *
 * @param matters how many have this fate
 * @param channel how they became known: {@code any}, or the name of one
 * @param daysAgoMin when the last of them was filed, in days before now
 * @param beats what is done, one after another; what would lie in the future is not done yet
 */
record DemoFate(int matters, String channel, int daysAgoMin, int daysAgoMax, List<Beat> beats) {

    /** What happens by other organizations depends on who is in charge: then it stays where it was filed. */
    private static final Set<String> WITH_OTHERS = Set.of("invite", "hand-over", "call-up");

    /** An act, so many working days after the one before. */
    record Beat(String act, int days) {

        private static Beat of(String text) {
            var parts = text.split("\\+");
            return new Beat(parts[0], Integer.parseInt(parts[1]));
        }
    }

    static DemoFate of(List<String> parts) {
        var days = parts.get(2).split("-");
        var beats = Arrays.stream(parts.get(3).strip().split(" "))
                .filter(beat -> !beat.isEmpty())
                .map(Beat::of)
                .toList();
        return new DemoFate(
                Integer.parseInt(parts.get(0)),
                parts.get(1),
                Integer.parseInt(days[0]),
                Integer.parseInt(days[1]),
                beats);
    }

    /** Whether it was put right when it was entered. */
    boolean doneAtOnce() {
        return beats.stream()
                .anyMatch(beat -> beat.act().equals("fixed") || beat.act().equals("served"));
    }

    boolean staysWhereItWasFiled() {
        return beats.stream().map(Beat::act).anyMatch(WITH_OTHERS::contains);
    }

    /** What is done after the matter was entered. */
    List<Beat> further() {
        return doneAtOnce() ? beats.subList(1, beats.size()) : beats;
    }
}
