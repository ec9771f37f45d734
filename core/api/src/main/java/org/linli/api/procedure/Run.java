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
 * @param number what people call it: year and count within the community, as 2026-000412
 * @param step the step it stands at
 * @param sequence the sequence of its last row, counted from 1
 * @param place where it lies
 * @param undertakerId the organization in charge, or 0
 * @param startedAt when it began
 * @param endedAt when it reached an end
 */
public record Run(
        long id,
        String procedure,
        int version,
        String number,
        String step,
        int sequence,
        Place place,
        long undertakerId,
        Instant startedAt,
        Optional<Instant> endedAt) {}
