package org.linli.server.project;

import java.time.Instant;
import java.util.Optional;

/**
 * One who takes part in a project as a party member and agreed to be named in public.
 *
 * @param withdrawnAt when the consent was withdrawn
 */
public record PartyMember(
        long id, long memberId, String name, String duty, Instant consentedAt, Optional<Instant> withdrawnAt) {}
