package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/**
 * Choosing a new password: by the one who knows the old one, or once through a link. Not to be called inside an
 * act.
 */
public final class PasswordChanges {

    static final Tries.Limit PER_ACCOUNT = new Tries.Limit("password.change", 10, Duration.ofMinutes(15));

    private final Data data;
    private final Audit audit;
    private final Passwords passwords;
    private final Links links;
    private final Tries tries;
    private final AccountDao dao = new AccountDao();
    private final SessionDao sessions = new SessionDao();

    public PasswordChanges(Data data, Clock clock, Audit audit, Passwords passwords) {
        this.data = data;
        this.audit = audit;
        this.passwords = passwords;
        this.links = new Links(clock);
        this.tries = new Tries(data, clock);
    }

    /** Changes the viewer's own password and ends all their other sessions. */
    public void change(SignedIn viewer, String old, String fresh) {
        long id = viewer.accountId();
        tries.count(PER_ACCOUNT, Long.toString(id));
        var account = data.read(handle -> dao.find(handle, id)).orElseThrow();
        if (!passwords.matches(old, data.read(handle -> dao.passwordHash(handle, id)))) {
            throw Refused.because("old", "password.old.wrong");
        }
        PasswordRules.check("fresh", fresh, account.loginName());
        var hash = passwords.hash(fresh);
        data.act(handle -> {
            dao.setPassword(handle, id, hash);
            sessions.endOthers(handle, id, viewer.sessionHash());
            audit.record(handle, viewer.actingAs(), "account.password", "account", id, "");
            return null;
        });
        tries.forget(PER_ACCOUNT, Long.toString(id));
    }

    /** The login name of the account that a reset link opens; empty when it opens nothing (any more). */
    public Optional<String> resettable(String secret) {
        return data.read(handle -> links.account(handle, Links.Purpose.RESET, new Secret(secret))
                .flatMap(id -> dao.find(handle, id))
                .map(Account::loginName));
    }

    /** Sets a new password through a reset link and ends all sessions of the account. */
    public void reset(String secret, String fresh) {
        var loginName = resettable(secret).orElseThrow(() -> Refused.because("", "link.over"));
        PasswordRules.check("fresh", fresh, loginName);
        var hash = passwords.hash(fresh);
        data.act(handle -> {
            var link = new Secret(secret);
            var account = links.account(handle, Links.Purpose.RESET, link)
                    .flatMap(id -> dao.find(handle, id))
                    .orElseThrow(() -> Refused.because("", "link.over"));
            links.use(handle, Links.Purpose.RESET, link);
            dao.setPassword(handle, account.id(), hash);
            sessions.endOthers(handle, account.id(), "");
            var holder = new ActingAs(account.memberId(), 0, 0, Channel.ONLINE);
            audit.record(handle, holder, "account.password", "account", account.id(), "link");
            return null;
        });
    }
}
