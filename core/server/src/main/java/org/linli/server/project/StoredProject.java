package org.linli.server.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.area.Place;
import org.linli.api.code.Fen;
import org.linli.api.project.Rung;

/**
 * A project as stored; organization in charge, number and step are its run's.
 *
 * @param leadId the member who leads it, or 0
 * @param liaisonId the member to ask, or 0
 * @param disclosedAt since when it has a public page
 */
record StoredProject(
        long id,
        String kind,
        Content content,
        long areaId,
        Place place,
        long leadId,
        long liaisonId,
        Rung rung,
        Instant rungSince,
        Optional<Instant> disclosedAt) {

    /**
     * What people wrote about it.
     *
     * @param moneyUse what the money is used for
     * @param until its last day; empty when it goes on
     */
    record Content(
            String title, String summary, Fen budget, String moneyUse, LocalDate from, Optional<LocalDate> until) {}
}
