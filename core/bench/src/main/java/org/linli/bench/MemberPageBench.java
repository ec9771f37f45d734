package org.linli.bench;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linli.api.words.Words;
import org.linli.server.data.Database;
import org.linli.server.data.PlainConnection;
import org.linli.server.key.Keys;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListRows;
import org.linli.server.list.ReadyTable;
import org.linli.server.member.MemberList;
import org.linli.server.search.SearchIndexes;
import org.linli.server.words.Bundles;
import org.linli.testkit.FreshDatabases;

/**
 * The page of 50 rows at 100,000 members, as the product reads and renders it, against raw JDBC with the same SQL and
 * the same template. Without HTTP and without the frame, which would be the same for all. All ways are first seen to
 * give the same bytes.
 */
public final class MemberPageBench {

    private static final int MEMBERS = 100_000;
    private static final int ROUNDS = 100;
    private static final int CALLS = 20;
    private static final double RATIO_MAX = 1.5;
    private static final String MEMORY = "the template, from memory";
    private static final String TABLE = "the product's table and template, from memory";
    private static final String PREPARED = "the same, with statements prepared once";
    private static final String RAW = "raw JDBC, same SQL, same template";
    private static final String PRODUCT = "the product's list";

    private final Database database;
    private final Words words = Bundles.core().in(Bundles.CHINESE);
    private final ListContext context;
    private final MemberList list;

    private MemberPageBench(Database database) {
        this.database = database;
        var indexes = new SearchIndexes(database);
        context = new ListContext(new Everywhere(), new ManyMembers(database).make(MEMBERS), indexes);
        list = new MemberList(indexes.of("core", "member"), Keys.fresh(), context);
    }

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite();
                var plain = PlainConnection.to(databases.main())) {
            print(new Race(ROUNDS, CALLS).run(new MemberPageBench(databases.main()).ways(plain)));
        }
    }

    private Map<String, Callable<?>> ways(Connection plain) throws Exception {
        var data = database.data("core");
        SqlSeen[] seen = new SqlSeen[1];
        ListRows<?> page = data.read(handle -> {
            seen[0] = SqlSeen.on(handle);
            return list.rows(handle);
        });
        var ready = ReadyTable.like(page, context, words);
        var raw = new RawPage(plain, seen[0].statements(), ready.labels());
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        ways.put(MEMORY, () -> html(ready.content(ready.rows())));
        ways.put(TABLE, () -> html(list.content(page, words)));
        ways.put(RAW, () -> html(ready.content(raw.rows())));
        ways.put(PREPARED, () -> html(ready.content(raw.rowsPrepared())));
        ways.put(PRODUCT, () -> html(list.content(data.read(list::rows), words)));
        requireSame(ways);
        return new LinkedHashMap<>(ways);
    }

    private static byte[] html(Content content) {
        var output = new Utf8ByteOutput();
        content.writeTo(output);
        return output.toByteArray();
    }

    private static void requireSame(Map<String, Callable<byte[]>> ways) throws Exception {
        byte[] first = ways.get(PRODUCT).call();
        for (var way : ways.entrySet()) {
            if (!Arrays.equals(first, way.getValue().call())) {
                throw new IllegalStateException(way.getKey() + " gives another page than " + PRODUCT);
            }
        }
        System.out.println("Every way gives the same " + first.length + " bytes.");
    }

    private static void print(Race race) {
        var table = Table.of(
                "A page of 50 rows at " + MEMBERS + " members, medians of " + ROUNDS + " rounds of " + CALLS + " pages",
                "how",
                "processor time, ratio",
                "time by the clock, ratio");
        for (var way : List.of(MEMORY, TABLE, RAW, PREPARED, PRODUCT)) {
            var ratio = race.ratio(way, RAW);
            table.row(way, Table.number(ratio.cpu()), Table.number(ratio.clock()));
        }
        var unit = race.median(RAW);
        System.out.println("\n1.00 was " + Math.round(unit.cpu()) + " microseconds of the processor, "
                + Math.round(unit.clock()) + " by the clock.");
        double ratio = race.ratio(PRODUCT, RAW).cpu();
        Table.verdict(PRODUCT + " by processor time", ratio, "at most " + RATIO_MAX, ratio <= RATIO_MAX);
    }
}
