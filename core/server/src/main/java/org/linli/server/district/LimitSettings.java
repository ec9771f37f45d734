package org.linli.server.district;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.linli.api.setting.Default;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Limits.Bound;

/** What a district may set of the bounds within which plugins run, as district.yml says it. */
record LimitSettings(
        @Default("10") @Min(1) @Max(120) int jobMinutes,
        @Default("30") @Min(1) @Max(50) int eventSeconds,
        @Default("2") @Min(1) @Max(20) int partSeconds,
        @Default("10") @Min(1) @Max(25) int pieceSeconds,
        @Default("50") @Min(1) @Max(90) int jarMegabytes,
        @Default("8") @Min(1) @Max(64) int threads,
        @Default("10") @Min(1) @Max(10_000) int pagesDegraded,
        @Default("50") @Min(1) @Max(10_000) int pagesStopped,
        @Default("10") @Min(1) @Max(1_440) int pagesMinutes,
        @Default("3") @Min(1) @Max(1_000) int jobsDegraded,
        @Default("10") @Min(1) @Max(1_000) int jobsStopped,
        @Default("168") @Min(1) @Max(1_440) int jobsHours,
        @Default("5") @Min(1) @Max(10_000) int eventsDegraded,
        @Default("20") @Min(1) @Max(10_000) int eventsStopped,
        @Default("60") @Min(1) @Max(1_440) int eventsMinutes,
        @Default("10") @Min(1) @Max(10_000) int partsDegraded,
        @Default("50") @Min(1) @Max(10_000) int partsStopped,
        @Default("10") @Min(1) @Max(1_440) int partsMinutes) {

    /** Throws IllegalArgumentException where a plugin would be stopped before it counts as degraded. */
    Limits limits() {
        return new Limits(
                Duration.ofMinutes(jobMinutes),
                Duration.ofSeconds(eventSeconds),
                Duration.ofSeconds(partSeconds),
                Duration.ofSeconds(pieceSeconds),
                jarMegabytes,
                threads,
                new Bound(pagesDegraded, pagesStopped, Duration.ofMinutes(pagesMinutes)),
                new Bound(jobsDegraded, jobsStopped, Duration.ofHours(jobsHours)),
                new Bound(eventsDegraded, eventsStopped, Duration.ofMinutes(eventsMinutes)),
                new Bound(partsDegraded, partsStopped, Duration.ofMinutes(partsMinutes)));
    }
}
