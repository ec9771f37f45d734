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

    /** Key of the step at which it stands. */
    public String step() {
        return standing.step();
    }

    /** The sequence of its last row, counted from 1. */
    public int sequence() {
        return standing.sequence();
    }

    /** The organization in charge, or 0. */
    public long undertakerId() {
        return standing.undertakerId();
    }

    /** When it came to this step, or to it again. */
    public Instant stepSince() {
        return standing.since();
    }

    /** When its step must be done; empty when it has no deadline. */
    public Optional<Instant> dueAt() {
        return standing.dueAt();
    }

    /** Since when its clock stands still. */
    public Optional<Instant> pausedAt() {
        return standing.pausedAt();
    }

    /** When it reached an end. */
    public Optional<Instant> endedAt() {
        return standing.endedAt();
    }

    /** The same run, standing elsewhere. */
    public Run at(Standing other) {
        return new Run(id, procedure, version, variant, number, pace, place, startedAt, other);
    }
}
