package org.linli.server.access;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Areas;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/**
 * The first account of a deployment: whoever holds the one-time link printed at first start makes it for
 * themselves.
 */
public final class FirstAdministrator {

    /** Makes a member of this name, in the act that the handle belongs to, and gives the id. */
    @FunctionalInterface
    public interface NewMember {
        long add(Handle handle, String name);
    }

    /** What the first administrator says of themselves. */
    public record Introduction(String name, LoginName loginName, String password) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "Introduction[" + loginName + "]";
        }
    }

    private final Data data;
    private final Areas areas;
    private final Passwords passwords;
    private final NewMember members;
    private final Accounts accounts;
    private final Grants grants;
    private final Links links;
    private final AccountDao dao = new AccountDao();

    public FirstAdministrator(Accounts.Ground ground, Passwords passwords, NewMember members) {
        this.data = ground.data();
        this.areas = ground.areas();
        this.passwords = passwords;
        this.members = members;
        this.accounts = new Accounts(ground);
        this.grants = new Grants(ground.data(), ground.clock(), ground.audit(), ground.areas(), ground.roles());
        this.links = new Links(ground.clock());
    }

    /**
     * The path of a new link, when the deployment has no account yet; links given before then open nothing any more.
     */
    public Optional<String> path() {
        return data.act(handle -> dao.none(handle)
                ? Optional.of("/first-administrator/"
                        + links.make(handle, Links.Purpose.FIRST_ADMINISTRATOR, 0)
                                .text())
                : Optional.<String>empty());
    }

    /** Whether the link opens the page now. */
    public boolean open(String secret) {
        return data.read(handle -> open(handle, new Secret(secret)));
    }

    /**
     * Makes the member, the account and the grant of everything. Gives the account's id. Not to be called in an act.
     */
    public long make(String secret, Introduction who) {
        if (!open(secret)) {
            throw Refused.because("", "link.over");
        }
        PasswordRules.check("password", who.password(), who.loginName().text());
        var hash = passwords.hash(who.password());
        long rootId = areas.root().id();
        return data.act(handle -> {
            if (!open(handle, new Secret(secret))) {
                throw Refused.because("", "link.over");
            }
            links.use(handle, Links.Purpose.FIRST_ADMINISTRATOR, new Secret(secret));
            long memberId = members.add(handle, who.name());
            long accountId = accounts.create(handle, memberId, who.loginName());
            dao.setPassword(handle, accountId, hash);
            grants.give(handle, memberId, Roles.ADMINISTRATOR, Within.area(rootId));
            return accountId;
        });
    }

    private boolean open(Handle handle, Secret secret) {
        return dao.none(handle)
                && links.account(handle, Links.Purpose.FIRST_ADMINISTRATOR, secret)
                        .isPresent();
    }
}
