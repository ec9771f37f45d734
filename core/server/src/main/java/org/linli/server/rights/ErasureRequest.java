package org.linli.server.rights;

import java.time.Instant;
import org.linli.api.area.Place;

/**
 * That a member asked to be erased.
 *
 * @param id also the id of its run
 * @param number what people call it
 * @param place where the member lived when they asked
 */
public record ErasureRequest(long id, long memberId, String number, Instant askedAt, Instant dueAt, Place place) {}
