package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Runs several ways to do the same by turns on one thread, and keeps the time of each round. */
final class Race {

    private static final int NANOS_PER_MICRO = 1_000;
    private static final int WARMING = 6;

    private final int rounds;
    private final int calls;
    private final LongSupplier cpuNanos;
    private final Map<String, List<Times>> measured = new LinkedHashMap<>();

    /** Microseconds of one call: of the processor, and by the clock. */
    record Times(double cpu, double clock) {}

    /** So many rounds of so many calls each, after six times as many to warm up. */
    Race(int rounds, int calls, LongSupplier cpuNanos) {
        this.rounds = rounds;
        this.calls = calls;
        this.cpuNanos = cpuNanos;
    }

    Race run(Map<String, ? extends Callable<?>> ways) throws Exception {
        int warming = rounds * WARMING;
        for (int round = 0; round < warming + rounds; round++) {
            for (var way : ways.entrySet()) {
                var times = round(way.getValue());
                if (round >= warming) {
                    measured.computeIfAbsent(way.getKey(), none -> new ArrayList<>())
                            .add(times);
                }
            }
        }
        return this;
    }

    /** The median of a way's rounds. */
    Times median(String way) {
        return median(measured.get(way));
    }

    /** The median of what a way took for what the unit took in the same round, so that a busy spell hits both. */
    Times ratio(String way, String unit) {
        var ratios = new ArrayList<Times>();
        for (int round = 0; round < rounds; round++) {
            var one = measured.get(way).get(round);
            var other = measured.get(unit).get(round);
            ratios.add(new Times(one.cpu / other.cpu, one.clock / other.clock));
        }
        return median(ratios);
    }

    /** A row for each way, and below the table what the unit took. */
    void rows(Table table, List<String> ways, String unit) {
        for (var way : ways) {
            var ratio = ratio(way, unit);
            table.row(way, Table.number(ratio.cpu()), Table.number(ratio.clock()));
        }
        var one = median(unit);
        System.out.println("\n1.00 was " + Math.round(one.cpu()) + " microseconds of the processor, "
                + Math.round(one.clock()) + " by the clock.");
    }

    private Times round(Callable<?> way) throws Exception {
        long cpu = cpuNanos.getAsLong();
        long clock = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            way.call();
        }
        double unit = (double) calls * NANOS_PER_MICRO;
        return new Times((cpuNanos.getAsLong() - cpu) / unit, (System.nanoTime() - clock) / unit);
    }

    private static Times median(List<Times> times) {
        return new Times(
                Median.of(times.stream().map(Times::cpu).toList()),
                Median.of(times.stream().map(Times::clock).toList()));
    }
}
