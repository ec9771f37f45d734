package org.linli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Scope;
import org.linli.api.code.AreaCode;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.area.NewArea;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.key.Keys;
import org.linli.server.member.MemberRegister;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.roster.CoreKind;
import org.linli.server.roster.RosterGround;
import org.linli.server.roster.RosterIndexes;
import org.linli.server.roster.RosterKinds;
import org.linli.server.roster.Rosters;
import org.linli.server.roster.Sender;
import org.linli.server.roster.StoredRoster;
import org.linli.server.search.SearchIndexes;
import org.linli.server.words.Bundles;
import org.linli.testkit.FreshDatabases;

/**
 * A roster of 100,000 members as a spreadsheet, with a fault in one row of a hundred: checked, its good rows taken with
 * their homes, while somebody else writes all the time. Run with a heap of 256 MiB: the bound is 300.
 */
public final class RosterBench {

    private static final int ROWS = 100_000;
    private static final long HEAP_MIB_MAX = 300;
    private static final int MIB = 1 << 20;
    private static final ActingAs SENDER = new ActingAs(1, 0, 0, Channel.IMPORT);

    private final Database database;
    private final AreaTree tree;
    private final Rosters rosters;
    private final long community;

    private RosterBench(Database database, Path folder) {
        this.database = database;
        var data = database.data("core");
        var audit = new AuditTrail(database);
        var keys = Keys.fresh();
        var clock = database.clock();
        var search = new SearchIndexes(database);
        var indexes = new RosterIndexes(
                search.of("core", "area"), search.of("core", "organization"), search.of("core", "member"));
        tree = new AreaTree(data, AreaCode.of("990101"));
        tree.plant("Bench");
        var areas = new AreaRegister(data, tree, indexes.areas(), audit, new Outbox(database).events("core"));
        var subdistrict = areas.add(SENDER, tree.root().id(), NewArea.official(AreaCode.of("990101001"), "North"));
        community = areas.add(SENDER, subdistrict, NewArea.official(AreaCode.of("990101001001"), "Willow"));
        var organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(data, clock, tree, indexes.organizations(), audit, keys), List::of);
        var members = new MemberRegister(new MemberRegister.Ground(data, clock, indexes.members(), audit, keys));
        var base = new RosterGround.Base(data, clock, audit, keys, RosterKinds.CORE);
        rosters = new Rosters(RosterGround.of(base, tree, areas, organizations, members, indexes), folder);
    }

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite()) {
            var folder = databases.settings().folder();
            new RosterBench(databases.main(), folder).run(folder);
        }
    }

    private void run(Path folder) throws Exception {
        var homes = folder.resolve("households.xlsx");
        take(checked(CoreKind.HOUSEHOLDS, RosterFile.households(homes)));
        var file = folder.resolve("members.xlsx");
        var content = RosterFile.members(file, ROWS);
        var others = new Others();
        long began = System.nanoTime();
        var checked = checked(CoreKind.MEMBERS, content);
        long between = System.nanoTime();
        others.start();
        var taken = take(checked);
        long ended = System.nanoTime();
        others.stop();
        Table.of("A roster of members, checked and taken", "what", "figure")
                .row("file", Files.size(file) / MIB + " MiB")
                .row("checked", checked.counts())
                .row("seconds of the check", seconds(between - began))
                .row("taken", taken.counts())
                .row("seconds of the taking", seconds(ended - between))
                .row(
                        "refused rows come back",
                        Files.size(rosters.refused(taken.id()).orElseThrow()) / 1024 + " KiB")
                .row("others' acts meanwhile", others.acts)
                .row("the longest of them, milliseconds", TimeUnit.NANOSECONDS.toMillis(others.longest.get()))
                .row("heap at its peak", PeakMemory.heap())
                .row("process at its peak", PeakMemory.process());
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        Table.verdict("Heap that was enough, MiB", heap, "at most " + HEAP_MIB_MAX, heap <= HEAP_MIB_MAX);
        rosters.close();
    }

    private StoredRoster checked(CoreKind kind, InputStream content) throws IOException {
        try (content) {
            var sender = new Sender(SENDER, Scope.EVERYWHERE, community, Bundles.CHINESE);
            long id = rosters.send(sender, kind, "roster.xlsx", content);
            rosters.work();
            return rosters.find(id).orElseThrow();
        }
    }

    private StoredRoster take(StoredRoster checked) {
        rosters.take(Scope.EVERYWHERE, checked.id(), StoredRoster.Take.GOOD);
        rosters.work();
        return rosters.find(checked.id()).orElseThrow();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    /** Somebody who writes one small row after the other, and waits for each. */
    private final class Others {
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final AtomicInteger acts = new AtomicInteger();
        private final AtomicLong longest = new AtomicLong();
        private final Thread thread = new Thread(this::write, "others");

        void start() {
            thread.start();
        }

        void stop() throws InterruptedException {
            going.set(false);
            thread.join();
        }

        private void write() {
            var data = database.data("core");
            while (going.get()) {
                long began = System.nanoTime();
                data.act(handle ->
                        handle.execute("insert into core_site (key, value) values (?, '')", "bench " + acts.get()));
                longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                acts.incrementAndGet();
            }
        }
    }
}
