package org.linli.api.area;

import org.linli.api.event.Event;

/**
 * An area has ended, and what lay in it lies in another of its level now. What stood below it has moved before, each
 * with an {@link AreaMoved}. Rows that carry the area's id follow: those of the core already have.
 *
 * @param areaId the area that has ended
 * @param intoId the area that goes on
 * @param place the levels that the area that goes on lies in
 */
public record AreaMerged(long areaId, long intoId, Place place) implements Event {}
