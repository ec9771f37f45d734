package org.linli.server.roster;

import java.time.Clock;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.form.FormReader;
import org.linli.server.key.Keys;
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
        RosterIndexes indexes,
        RosterKinds kinds) {

    /** What the registers share with each other. */
    public record Base(Data data, Clock clock, Audit audit, Keys keys, RosterKinds kinds) {}

    public static RosterGround of(
            Base base,
            AreaTree areas,
            AreaRegister areaRegister,
            OrganizationRegister organizations,
            MemberRegister members,
            RosterIndexes indexes) {
        return new RosterGround(
                base.data,
                base.clock,
                base.audit,
                areas,
                areaRegister,
                organizations,
                members,
                new MemberMatches(base.keys),
                new Ties(base.data, areas, organizations, base.audit),
                indexes,
                base.kinds);
    }

    /** Forms as the pages read them. */
    public FormReader forms() {
        return new FormReader(clock);
    }
}
