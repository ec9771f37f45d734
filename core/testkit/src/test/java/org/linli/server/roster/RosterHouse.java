package org.linli.server.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Scope;
import org.linli.api.organization.OrganizationKind;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.key.Keys;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.Ties;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.roster.StoredRoster.Take;
import org.linli.server.words.Bundles;

/** What tests of rosters stand on: a small district with its registers, and an import that is worked on at once. */
final class RosterHouse implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    // the tests of a class share a database: each has a sender, and people, of its own
    final ActingAs who = new ActingAs(1_000 + NUMBER.incrementAndGet(), 42, 0, Channel.IMPORT);

    final District district;
    final MemberRegister members;
    final MemberMatches matches;
    final OrganizationRegister organizations;
    final Ties ties;
    final RosterGround ground;
    final Path folder;
    /** Of plugins that run. */
    final List<RosterKind> plugins = new CopyOnWriteArrayList<>();

    Rosters rosters;

    RosterHouse(Database database, Path folder) {
        this.folder = folder;
        district = new District(database);
        var keys = Keys.fresh();
        var clock = database.clock();
        var indexes =
                new RosterIndexes(district.index("area"), district.index("organization"), district.index("member"));
        members = new MemberRegister(
                new MemberRegister.Ground(district.data, clock, indexes.members(), district.audit, keys));
        matches = new MemberMatches(keys);
        organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(
                        district.data, clock, district.tree, indexes.organizations(), district.audit, keys),
                () -> List.of(
                        new OrganizationKind("residents-committee", Set.of()),
                        new OrganizationKind("social-organization", java.util.Set.of("residents-committee"))));
        ties = new Ties(district.data, district.tree, organizations, district.audit);
        ground = new RosterGround(
                district.data,
                clock,
                district.audit,
                district.tree,
                district.register,
                organizations,
                members,
                matches,
                ties,
                indexes,
                new RosterKinds(() -> plugins));
        rosters = new Rosters(ground, folder);
    }

    /** A sound identity number that nobody has yet. */
    static String identity() {
        int number = NUMBER.incrementAndGet();
        var born = LocalDate.of(1950, 1, 1).plusDays(number / 1_000);
        var digits = "110105" + born.toString().replace("-", "") + "%03d".formatted(number % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECKS.charAt(sum % 11);
    }

    Sender sender(Scope scope) {
        return new Sender(who, scope, district.willow, Bundles.ENGLISH);
    }

    /** Sends a file and has it checked. */
    StoredRoster checked(RosterKind kind, String csv) {
        return checked(kind, csv.getBytes(UTF_8), Scope.EVERYWHERE);
    }

    StoredRoster checked(RosterKind kind, byte[] content, Scope scope) {
        long id = rosters.send(sender(scope), kind, "roster.csv", new ByteArrayInputStream(content));
        rosters.work();
        return rosters.find(id).orElseThrow();
    }

    StoredRoster taken(StoredRoster checked, Take take) {
        rosters.take(Scope.EVERYWHERE, checked.id(), take);
        rosters.work();
        return rosters.find(checked.id()).orElseThrow();
    }

    StoredRoster taken(RosterKind kind, String csv) {
        return taken(checked(kind, csv), Take.GOOD);
    }

    StoredRoster undone(StoredRoster taken) {
        rosters.undo(Scope.EVERYWHERE, taken.id());
        rosters.work();
        return rosters.find(taken.id()).orElseThrow();
    }

    long count(String table) {
        return district.data.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        rosters.close();
    }
}
