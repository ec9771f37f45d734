package org.linli.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.demo.Demo.Person;
import org.linli.server.access.LoginName;
import org.linli.server.access.Within;
import org.linli.server.member.Membership;
import org.linli.server.member.Membership.Post;

/**
 * Gives fictional people accounts, roles and posts. Their accounts have no password: they are entered with one click.
 */
final class DemoAccounts {

    private final DemoParts parts;
    private final List<Staff> staff = new ArrayList<>();

    DemoAccounts(DemoParts parts) {
        this.parts = parts;
    }

    /** A person with an account: in the role, within the area (0: everywhere the person may go as a resident only). */
    void add(Person person, String role, long areaId, String login) {
        parts.data().act(handle -> {
            long account = parts.accounts().create(handle, person.memberId(), LoginName.of(login));
            if (!role.isEmpty()) {
                parts.grants().give(handle, person.memberId(), role, Within.area(areaId));
            }
            staff.add(new Staff(role, areaId, account, Optional.empty()));
            return account;
        });
    }

    void appoint(Person person, long organizationId, Post post) {
        parts.ties()
                .appoint(
                        ActingAs.ANYBODY,
                        new Membership(0, person.memberId(), organizationId, post, Optional.empty(), Optional.empty()));
    }

    /** The viewer who holds the role in one of these areas, tried in order. */
    Viewer viewer(String role, List<Long> areaIds) {
        for (long area : areaIds) {
            for (int i = 0; i < staff.size(); i++) {
                var one = staff.get(i);
                if (one.role().equals(role) && one.areaId() == area) {
                    staff.set(i, one.seen(parts));
                    return staff.get(i).viewer().orElseThrow();
                }
            }
        }
        throw new IllegalArgumentException("nobody is " + role + " here");
    }

    private record Staff(String role, long areaId, long accountId, Optional<Viewer> viewer) {

        Staff seen(DemoParts parts) {
            if (viewer.isPresent()) {
                return this;
            }
            var session = parts.sessions().begin(accountId, "", "");
            var found = parts.viewers().viewer(Optional.of(session), Optional.empty());
            parts.sessions().endOthers(accountId, "");
            return new Staff(role, areaId, accountId, Optional.of(found));
        }
    }
}
