package org.linli.bench;

import java.util.List;
import org.linli.server.data.PlainConnection;
import org.linli.testkit.FreshDatabases;

/**
 * The page of 50 rows at 100,000 members, as the product reads and renders it, against raw JDBC with the same SQL and
 * the same template. Without HTTP and without the frame, which would be the same for all. All ways are first seen to
 * give the same bytes.
 */
public final class MemberPageBench {

    static final int MEMBERS = 100_000;
    private static final int ROUNDS = 100;
    private static final int CALLS = 20;
    private static final double RATIO_MAX = 1.5;

    private MemberPageBench() {}

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite();
                var plain = PlainConnection.to(databases.main())) {
            new ManyMembers(databases.main()).make(MEMBERS);
            var ways = new MemberWays(databases.main(), MemberWays.index(databases.main())).on(plain);
            print(new Race(ROUNDS, CALLS, Cpu::own).run(ways));
        }
    }

    private static void print(Race race) {
        var table = Table.of(
                "A page of 50 rows at " + MEMBERS + " members, medians of " + ROUNDS + " rounds of " + CALLS + " pages",
                "how",
                "processor time, ratio",
                "time by the clock, ratio");
        race.rows(
                table,
                List.of(MemberWays.MEMORY, MemberWays.TABLE, MemberWays.RAW, MemberWays.PREPARED, MemberWays.PRODUCT),
                MemberWays.RAW);
        double ratio = race.ratio(MemberWays.PRODUCT, MemberWays.RAW).cpu();
        Table.verdict(MemberWays.PRODUCT + " by processor time", ratio, "at most " + RATIO_MAX, ratio <= RATIO_MAX);
    }
}
