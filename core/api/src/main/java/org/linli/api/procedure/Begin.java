package org.linli.api.procedure;

import java.util.Map;
import org.linli.api.area.Place;

/**
 * What a run begins with.
 *
 * @param subjectId the id of the plugin's object; it becomes the run's id
 * @param communityId the community whose count numbers it, or the root area's id
 * @param undertakerId the organization in charge at first, or 0
 * @param values form values for the first row; they may be erased later without breaking the chain
 */
public record Begin(long subjectId, Place place, long communityId, long undertakerId, Map<String, String> values) {

    public Begin {
        values = Map.copyOf(values);
    }
}
