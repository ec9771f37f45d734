package org.linli.server.access;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.code.MobileNumber;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.key.Keys;

/**
 * Accounts: made for a member by someone who governs accounts where the member lives or belongs, closed, opened
 * again. A new account has no password; its holder chooses one through a one-time link.
 */
public final class Accounts {

    private final Data data;
    private final Clock clock;
    private final Audit audit;
    private final Keys keys;
    private final Links links;
    private final Delegation delegation;
    private final AccountDao dao = new AccountDao();
    private final SessionDao sessions = new SessionDao();

    /** What the acts stand on. */
    public record Ground(Data data, Clock clock, Audit audit, Keys keys, Areas areas, Roles roles) {}

    public Accounts(Ground ground) {
        this.data = ground.data();
        this.clock = ground.clock();
        this.audit = ground.audit();
        this.keys = ground.keys();
        this.links = new Links(ground.clock());
        this.delegation = new Delegation(ground.areas(), ground.roles());
    }

    public Optional<Account> ofMember(long memberId) {
        return data.read(handle -> dao.ofMember(handle, memberId));
    }

    /** The account, for one who may govern it; otherwise {@link NotFound}. */
    public Account find(Viewer viewer, long accountId) {
        return data.read(handle -> known(handle, viewer, accountId));
    }

    /** Whether the viewer may make an account for the member. */
    public boolean mayCreate(Viewer viewer, long memberId) {
        return data.read(handle -> knows(handle, viewer, memberId));
    }

    /**
     * Makes an account for a member. Gives its id.
     *
     * @param byPhone whether the member's phone was verified and shall open the account too
     */
    public long create(Viewer viewer, long memberId, LoginName loginName, boolean byPhone) {
        return data.act(handle -> {
            if (!knows(handle, viewer, memberId)) {
                throw new NotFound("member " + memberId);
            }
            if (!delegation.mayGovern(handle, viewer, memberId, Now.of(clock))) {
                throw new Forbidden("make an account for one who may more");
            }
            var phoneIndex = byPhone ? phoneIndex(handle, memberId) : "";
            return store(handle, viewer.actingAs(), memberId, loginName, phoneIndex);
        });
    }

    /** Makes an account without asking who makes it: the first administrator's, and those of demonstration data. */
    public long create(Handle handle, long memberId, LoginName loginName) {
        return store(handle, ActingAs.ANYBODY, memberId, loginName, "");
    }

    /** Closes the account: its sessions and tokens open nothing any more. */
    public void disable(Viewer viewer, long accountId) {
        data.act(handle -> {
            var account = governed(handle, viewer, accountId);
            dao.setDisabled(handle, account.id(), true);
            sessions.endOthers(handle, account.id(), "");
            audit.record(handle, viewer.actingAs(), "account.disable", "account", account.id(), account.loginName());
            return null;
        });
    }

    public void enable(Viewer viewer, long accountId) {
        data.act(handle -> {
            var account = governed(handle, viewer, accountId);
            dao.setDisabled(handle, account.id(), false);
            audit.record(handle, viewer.actingAs(), "account.enable", "account", account.id(), account.loginName());
            return null;
        });
    }

    /** The path of a link by which the holder chooses a new password, once, within 24 hours. */
    public String resetLink(Viewer viewer, long accountId) {
        return data.act(handle -> {
            var account = governed(handle, viewer, accountId);
            var secret = links.make(handle, Links.Purpose.RESET, account.id());
            audit.record(handle, viewer.actingAs(), "account.reset", "account", account.id(), account.loginName());
            return "/reset/" + secret.text();
        });
    }

    private Account governed(Handle handle, Viewer viewer, long accountId) {
        var account = known(handle, viewer, accountId);
        if (account.memberId() == viewer.memberId()
                || !delegation.mayGovern(handle, viewer, account.memberId(), Now.of(clock))) {
            throw new Forbidden("govern the account " + accountId);
        }
        return account;
    }

    private Account known(Handle handle, Viewer viewer, long accountId) {
        return dao.find(handle, accountId)
                .filter(account -> knows(handle, viewer, account.memberId()))
                .orElseThrow(() -> new NotFound("account " + accountId));
    }

    private boolean knows(Handle handle, Viewer viewer, long memberId) {
        return delegation.knows(handle, viewer, CorePermissions.ACCOUNT_MANAGE, memberId, Now.of(clock));
    }

    private String phoneIndex(Handle handle, long memberId) {
        var ciphertext = dao.memberPhone(handle, memberId).orElse("");
        if (ciphertext.isEmpty()) {
            throw Refused.because("byPhone", "account.phone.none");
        }
        var phone = MobileNumber.of(keys.decrypt("core_member", "phone", memberId, ciphertext));
        var index = keys.blindIndex(SignIns.PHONE_INDEX, phone.e164());
        if (dao.withPhone(handle, index).isPresent()) {
            throw Refused.because("byPhone", "account.phone.taken");
        }
        return index;
    }

    private long store(Handle handle, ActingAs who, long memberId, LoginName loginName, String phoneIndex) {
        if (dao.ofMember(handle, memberId).isPresent()) {
            throw Refused.because("", "account.exists");
        }
        if (dao.withLogin(handle, loginName.text()).isPresent()) {
            throw Refused.because("loginName", "account.login.taken");
        }
        var account =
                new Account(data.newId(), memberId, loginName.text(), !phoneIndex.isEmpty(), false, clock.millis());
        dao.insert(handle, account, phoneIndex, Passwords.NONE);
        audit.record(handle, who, "account.create", "account", account.id(), loginName.text());
        return account.id();
    }
}
