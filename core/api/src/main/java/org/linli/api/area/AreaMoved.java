package org.linli.api.area;

import org.linli.api.event.Event;

/**
 * An area, with all below it, has got another governing parent. Rows that carry a {@link Place} follow: those of the
 * core already have.
 *
 * @param areaId the area
 * @param parentId its governing parent from now on
 * @param place the levels that the area lies in now
 */
public record AreaMoved(long areaId, long parentId, Place place) implements Event {}
