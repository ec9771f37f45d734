package org.linli.server.access;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;

/** A member's account, sessions, tokens and roles, as what is known of them. */
final class AccountPersonalData implements PersonalData {

    private final Accounts.Ground ground;
    private final AccountDao accounts = new AccountDao();
    private final SessionDao sessions = new SessionDao();
    private final GrantDao grants = new GrantDao();

    AccountPersonalData(Accounts.Ground ground) {
        this.ground = ground;
    }

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        accounts.ofMember(handle, memberId).ifPresent(account -> {
            to.tell(
                    "rights.kind.account",
                    List.of(
                            Fact.of("account.login", account.loginName()),
                            Fact.of("account.created", to.words().moment(account.created()))));
            sessions.of(handle, account.id(), now()).forEach(session -> tell(session, to));
        });
        grants.of(handle, memberId, now())
                .forEach(grant -> to.tell(
                        "rights.kind.grant",
                        List.of(Fact.of("rights.fact.role", to.words().text("role." + grant.role())))));
    }

    private static void tell(Session session, Teller to) {
        to.tell(
                "rights.kind.session",
                List.of(
                        Fact.of("rights.fact.at", to.words().moment(Instant.ofEpochMilli(session.createdAt()))),
                        Fact.of("rights.fact.address", session.address()),
                        Fact.of("rights.fact.agent", session.agent())));
    }

    /** Whoever still holds a role acts for the district: it must be revoked first. */
    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return grants.of(handle, memberId, now()).stream()
                .map(grant -> Refusal.of("", "rights.kept.grant"))
                .limit(1)
                .toList();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        return accounts.erase(handle, memberId);
    }

    private Now now() {
        return Now.of(ground.clock());
    }
}
