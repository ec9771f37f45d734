package org.linli.api.procedure;

import java.time.Instant;
import java.util.Optional;
import org.linli.api.area.Place;

/**
 * One case on its way through a procedure.
 *
 * @param id time-ordered 64-bit id
 * @param procedure the procedure's key
 * @param version the version it began with
 * @param variant the district's changes that it began with, or ""
 * @param number what people call it: year and count within the community, as 2026-000412
 * @param pace which of the steps' deadlines hold, or ""
 * @param place where it lies
 * @param startedAt when it began
 * @param standing where it stands
 */
public record Run(
        long id,
        String procedure,
        int version,
        String variant,
        String number,
        String pace,
        Place place,
        Instant startedAt,
        Standing standing) {

    public String step() {
        return standing.step();
    }

    public int sequence() {
        return standing.sequence();
    }

    public long undertakerId() {
        return standing.undertakerId();
    }

    public Instant stepSince() {
        return standing.since();
    }

    public Optional<Instant> dueAt() {
        return standing.dueAt();
    }

    public Optional<Instant> pausedAt() {
        return standing.pausedAt();
    }

    public Optional<Instant> endedAt() {
        return standing.endedAt();
    }

    /** The same run, standing elsewhere. */
    public Run at(Standing other) {
        return new Run(id, procedure, version, variant, number, pace, place, startedAt, other);
    }
}
