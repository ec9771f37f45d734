package org.linli.server.demo;

import java.time.Instant;
import java.util.function.Consumer;
import org.linli.api.data.Data;
import org.linli.server.access.Accounts;
import org.linli.server.access.Grants;
import org.linli.server.access.Sessions;
import org.linli.server.access.Viewers;
import org.linli.server.area.AreaRegister;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.Ties;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.procedure.Errands;

/**
 * What the demonstration is made with: the same acts that people use.
 *
 * @param forgetEvents lets go of events from before a moment, which then are told to nobody
 */
public record DemoParts(
        Data data,
        DemoClock clock,
        AreaRegister areas,
        OrganizationRegister organizations,
        MemberRegister members,
        Ties ties,
        Accounts accounts,
        Grants grants,
        Sessions sessions,
        Viewers viewers,
        Errands errands,
        Consumer<Instant> forgetEvents) {}
