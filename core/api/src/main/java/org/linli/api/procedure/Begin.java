package org.linli.api.procedure;

import java.util.Map;
import org.linli.api.area.Place;

/**
 * What a run begins with.
 *
 * @param subjectId the id of the plugin's object; it becomes the run's id
 * @param title what the case is called where it waits, or ""; erased with the payloads of its rows
 * @param place where the run lies
 * @param communityId the community whose count numbers it, or the root area's id
 * @param undertakerId the organization in charge at first, or 0
 * @param pace which of a step's deadlines hold, as {@code urgent}; "" for the usual ones
 * @param values form values for the first row; they may be erased later without breaking the chain
 */
public record Begin(
        long subjectId,
        String title,
        Place place,
        long communityId,
        long undertakerId,
        String pace,
        Map<String, String> values) {

    public Begin {
        values = Map.copyOf(values);
    }

    /** A run in a community, numbered there. */
    public static Begin of(long subjectId, Place place) {
        return new Begin(subjectId, "", place, place.communityId(), 0, "", Map.of());
    }

    /** The same, called so where it waits. */
    public Begin title(String text) {
        return new Begin(subjectId, text, place, communityId, undertakerId, pace, values);
    }

    /** The same, numbered among the runs of this area. */
    public Begin numberedIn(long areaId) {
        return new Begin(subjectId, title, place, areaId, undertakerId, pace, values);
    }

    /** The same with this organization in charge. */
    public Begin undertaker(long organizationId) {
        return new Begin(subjectId, title, place, communityId, organizationId, pace, values);
    }

    /** The same with the deadlines of this pace. */
    public Begin pace(String name) {
        return new Begin(subjectId, title, place, communityId, undertakerId, name, values);
    }

    /** The same with these values in the first row. */
    public Begin values(Map<String, String> given) {
        return new Begin(subjectId, title, place, communityId, undertakerId, pace, given);
    }
}
