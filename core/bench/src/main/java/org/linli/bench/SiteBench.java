package org.linli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linli.api.search.SearchIndex;
import org.linli.server.BenchSite;
import org.linli.server.data.Database;
import org.linli.server.data.PlainConnection;
import org.linli.server.web.BareServer;
import org.linli.testkit.FreshDatabases;

/**
 * The page of 50 rows at 100,000 members over HTTP on loopback, one client: bare text of the same length, the template
 * from memory, raw JDBC with the same template, and the page of the whole product, signed in and in its frame. The
 * processor time is that of the threads that answer; the client's is not counted.
 */
public final class SiteBench {

    private static final int ROUNDS = 60;
    private static final int CALLS = 20;
    private static final String TEXT = "bare text of the same length";
    private static final String PAGE = "the real page: access, list, frame";
    private static final String PATH = "/members";

    private SiteBench() {}

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite()) {
            var settings = databases.settings();
            var index = new SearchIndex[1];
            try (var site = BenchSite.start(settings, database -> index[0] = fill(database));
                    var database = Database.reading(settings, databases.clock());
                    var plain = PlainConnection.to(database)) {
                var ways = new MemberWays(database, index[0]).on(plain);
                try (var bare = new BareServer(bare(ways))) {
                    race(site, bare);
                }
            }
        }
    }

    private static SearchIndex fill(Database database) {
        new ManyMembers(database).make(MemberPageBench.MEMBERS);
        return MemberWays.index(database);
    }

    private static Map<String, Callable<byte[]>> bare(Map<String, Callable<byte[]>> ways) throws Exception {
        byte[] text = ways.get(MemberWays.MEMORY).call();
        return Map.of(
                "/text",
                () -> text,
                "/memory",
                ways.get(MemberWays.MEMORY),
                "/raw",
                ways.get(MemberWays.RAW),
                "/list",
                ways.get(MemberWays.PRODUCT));
    }

    private static void race(BenchSite site, BareServer bare) throws Exception {
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        ways.put(TEXT, new Fetch(bare.address() + "/text", ""));
        ways.put(MemberWays.MEMORY, new Fetch(bare.address() + "/memory", ""));
        ways.put(MemberWays.RAW, new Fetch(bare.address() + "/raw", ""));
        ways.put(MemberWays.PRODUCT, new Fetch(bare.address() + "/list", ""));
        ways.put(PAGE, new Fetch(site.address() + PATH, site.authorization()));
        for (var way : ways.entrySet()) {
            System.out.println(way.getKey() + ": " + way.getValue().call().length + " bytes");
        }
        var race = new Race(ROUNDS, CALLS, Cpu::server).run(ways);
        var table = Table.of(
                "The page of members over HTTP, medians of " + ROUNDS + " rounds of " + CALLS + " pages",
                "how",
                "processor time, ratio",
                "time by the clock, ratio");
        race.rows(table, List.copyOf(ways.keySet()), MemberWays.RAW);
    }
}
