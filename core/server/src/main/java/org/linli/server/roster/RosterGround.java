package org.linli.server.roster;

import java.time.Clock;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.form.FormReader;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.Ties;
import org.linli.server.organization.OrganizationRegister;

/** What rosters stand on: the registers into which they are taken. */
public record RosterGround(
        Data data,
        Clock clock,
        Audit audit,
        AreaTree areas,
        AreaRegister areaRegister,
        OrganizationRegister organizations,
        MemberRegister members,
        MemberMatches memberMatches,
        Ties ties,
        RosterIndexes indexes) {

    /** Forms as the pages read them. */
    FormReader forms() {
        return new FormReader(clock);
    }
}
