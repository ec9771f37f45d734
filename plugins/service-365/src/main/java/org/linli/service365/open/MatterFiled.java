package org.linli.service365.open;

import org.linli.api.event.Event;

/**
 * Somebody has reported a need, or it was entered for them.
 *
 * @param matterId the matter's id, which is also its run's
 * @param number what people call it within the community, as 2026-000412
 * @param communityId area id of the community
 * @param category the category's name, as {@code FACILITY}
 * @param channel the channel's name, as {@code COUNTER}
 */
public record MatterFiled(long matterId, String number, long communityId, String category, String channel)
        implements Event {}
