package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/** Personal access tokens; only their SHA-256 is stored, so each is shown once. */
public final class Tokens {

    /** What every token begins with, so that one that leaked is recognised. */
    public static final String PREFIX = "linli_";

    public static final int PER_ACCOUNT_MAX = 20;
    public static final int DAYS_MAX = 366;
    public static final int NAME_LENGTH_MAX = 80;

    private final Data data;
    private final Clock clock;
    private final Audit audit;
    private final TokenDao dao = new TokenDao();

    public Tokens(Data data, Clock clock, Audit audit) {
        this.data = data;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes a token by which a program may do for so many days what the account's holder may, for the organization
     * they act for now. Gives the token's text.
     */
    public String create(ActingAs who, long accountId, String name, int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw Refused.because("days", "token.days", 1, DAYS_MAX);
        }
        var secret = Secret.random(PREFIX);
        long now = clock.millis();
        var token = new Token(
                data.newId(), accountId, name, now, now + Duration.ofDays(days).toMillis());
        data.act(handle -> {
            if (dao.of(handle, accountId, now).size() >= PER_ACCOUNT_MAX) {
                throw Refused.because("", "token.many", PER_ACCOUNT_MAX);
            }
            dao.insert(handle, token, who.organizationId(), secret.hash());
            audit.record(handle, who, "token.create", "account", accountId, name);
            return null;
        });
        return secret.text();
    }

    /** As above, for the account with this login name: by whoever holds the machine, at the command line. */
    public String create(LoginName login, String name, int days) {
        var account = data.read(handle -> new AccountDao().withLogin(handle, login.text()))
                .orElseThrow(() -> Refused.because("", "token.nobody", login));
        return create(new ActingAs(account.memberId(), 0, 0, Channel.COUNTER), account.id(), name, days);
    }

    /** The tokens of an account that are still valid, the newest first. */
    public List<Token> of(long accountId) {
        return data.read(handle -> dao.of(handle, accountId, clock.millis()));
    }

    /** Ends a token of the account; nothing happens when there is none of this id. */
    public void end(ActingAs who, long accountId, long tokenId) {
        data.act(handle -> {
            if (dao.delete(handle, accountId, tokenId) > 0) {
                audit.record(handle, who, "token.end", "account", accountId, "");
            }
            return null;
        });
    }

    void sweep() {
        data.act(handle -> {
            dao.sweep(handle, clock.millis());
            return null;
        });
    }
}
