package org.linli.server.member;

import java.util.Set;
import org.linli.api.area.Place;

/**
 * A member as stored.
 *
 * @param phone ciphertext, or ""
 * @param identity ciphertext, or ""
 */
public record StoredMember(
        long id,
        String name,
        String phone,
        String phoneIndex,
        String identity,
        String identityIndex,
        Set<Tag> tags,
        String skills,
        Place place) {}
