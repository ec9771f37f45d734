package org.linli.service365.open;

import org.linli.api.event.Event;

/**
 * A matter was answered; who reported it can read the answer.
 *
 * @param matterId the matter's id, which is also its run's
 * @param number what people call it within the community, as 2026-000412
 * @param communityId area id of the community
 * @param undertakerId the organization that was in charge, or 0
 */
public record MatterAnswered(long matterId, String number, long communityId, long undertakerId) implements Event {}
