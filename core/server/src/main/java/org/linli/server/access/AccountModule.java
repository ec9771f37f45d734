package org.linli.server.access;

import java.time.Duration;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;

/**
 * Brings accounts: permissions and ready roles, signing in, one's own account, governing accounts and grants, the
 * trail.
 */
public final class AccountModule implements LinliPlugin {

    private static final Duration SWEEP_PAUSE = Duration.ofHours(1);

    private final Accounts.Ground ground;
    private final Passwords passwords;
    private final FirstAdministrator first;

    public AccountModule(Accounts.Ground ground, Passwords passwords, FirstAdministrator first) {
        this.ground = ground;
        this.passwords = passwords;
        this.first = first;
    }

    @Override
    public void setup(Setup to) {
        Roles.register(to);
        var data = ground.data();
        var clock = ground.clock();
        var audit = ground.audit();
        var sessions = new Sessions(data, clock);
        var changes = new PasswordChanges(data, clock, audit, passwords);
        var tokens = new Tokens(data, clock, audit);
        var viewers = new Viewers(data, clock, ground.areas(), ground.roles());
        to.rights().personalData(new AccountPersonalData(ground));
        to.routes(new SignInPages(new SignIns(data, clock, ground.keys(), passwords), sessions, viewers));
        to.routes(new ElderPages(data));
        to.routes(new LinkPages(changes, first, sessions));
        to.routes(new OwnPages(ground, sessions, changes));
        to.routes(new SessionPages(sessions));
        to.routes(new TokenPages(tokens));
        to.routes(new AccountPages(new Accounts(ground), data));
        to.routes(new GrantPages(ground, new Grants(data, clock, audit, ground.areas(), ground.roles())));
        to.routes(new AuditPages());
        to.navigation("account.list.title", "/accounts").forStaff(CorePermissions.ACCOUNT_MANAGE);
        to.navigation("audit.list.title", "/audit").forStaff(CorePermissions.AUDIT_READ);
        to.every("access.sweep", SWEEP_PAUSE, new Sweep(ground)::run);
    }
}
