package org.linli.server.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.server.web.Known;

/** A viewer with an account, as the grants stood when the request began. */
public final class SignedIn implements Viewer, Known {

    private final Identity identity;
    private final List<Held> held;
    private final Roles roles;
    private final Map<Permission, Scope> scopes = new ConcurrentHashMap<>();

    /**
     * Who it is.
     *
     * @param sessionHash what is stored of the session's token, or "" when a personal access token was shown
     */
    record Identity(long accountId, String sessionHash, String name, Frame frame, ActingAs actingAs) {}

    /** What the frame of every page shows of them. */
    record Frame(boolean elder, int unread, boolean keepsViews) {}

    SignedIn(Identity identity, List<Held> held, Roles roles) {
        this.identity = identity;
        this.held = List.copyOf(held);
        this.roles = roles;
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public long memberId() {
        return identity.actingAs().memberId();
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public boolean elder() {
        return identity.frame().elder();
    }

    @Override
    public int unread() {
        return identity.frame().unread();
    }

    @Override
    public boolean keepsViews() {
        return identity.frame().keepsViews();
    }

    @Override
    public ActingAs actingAs() {
        return identity.actingAs();
    }

    @Override
    public Set<Long> organizations() {
        var all = new HashSet<>(Viewer.super.organizations());
        held.forEach(one -> all.addAll(one.reach().organizationIds()));
        return all;
    }

    @Override
    public Scope scope(Permission permission) {
        return scopes.computeIfAbsent(permission, this::unite);
    }

    public long accountId() {
        return identity.accountId();
    }

    String sessionHash() {
        return identity.sessionHash();
    }

    private Scope unite(Permission permission) {
        var reaches = held.stream()
                .filter(one -> roles.permissions(one.role()).contains(permission))
                .map(Held::reach)
                .toList();
        if (reaches.size() == 1) {
            return reaches.get(0);
        }
        return new Scope(
                reaches.stream().anyMatch(Scope::everywhere),
                all(reaches, Scope::subdistrictIds),
                all(reaches, Scope::communityIds),
                all(reaches, Scope::gridIds),
                all(reaches, Scope::organizationIds));
    }

    private static Set<Long> all(Collection<Scope> reaches, Function<Scope, Set<Long>> part) {
        var ids = new HashSet<Long>();
        reaches.forEach(reach -> ids.addAll(part.apply(reach)));
        return ids;
    }
}
