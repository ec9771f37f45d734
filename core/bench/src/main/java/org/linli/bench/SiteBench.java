package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.linli.api.search.SearchIndex;
import org.linli.server.BenchSite;
import org.linli.server.data.Database;
import org.linli.server.data.PlainConnection;
import org.linli.server.web.BareServer;
import org.linli.testkit.FreshDatabases;

/**
 * The page of 50 rows at 100,000 members over HTTP on loopback, one client: bare text of the same length, the list's
 * template from memory, raw JDBC with it, and the whole page of somebody signed in, by raw JDBC and by the product. The
 * processor time is that of the threads that answer; the client's is not counted.
 */
public final class SiteBench {

    static final String PATH = "/members";

    private static final int ROUNDS = 60;
    private static final int CALLS = 20;
    private static final String TEXT = "bare text of the same length";
    private static final String RAW = "the whole page by raw JDBC: same SQL, same templates";
    private static final String PAGE = "the product's whole page";
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");

    private SiteBench() {}

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite()) {
            var settings = databases.settings();
            var index = new SearchIndex[1];
            try (var site = BenchSite.start(settings, database -> index[0] = fill(database));
                    var database = Database.reading(settings, databases.clock());
                    var plain = PlainConnection.to(database)) {
                var members = new MemberWays(database, index[0]);
                var whole = members.site(plain, site);
                try (var bare = new BareServer(bare(members.on(plain), whole))) {
                    race(site, bare);
                }
            }
        }
    }

    private static SearchIndex fill(Database database) {
        new ManyMembers(database).make(MemberPageBench.MEMBERS);
        return MemberWays.index(database);
    }

    private static Map<String, Callable<byte[]>> bare(Map<String, Callable<byte[]>> ways, RawSite whole)
            throws Exception {
        byte[] text = whole.page();
        return Map.of(
                "/text",
                () -> text,
                "/memory",
                ways.get(MemberWays.MEMORY),
                "/raw",
                ways.get(MemberWays.RAW),
                "/list",
                ways.get(MemberWays.PRODUCT),
                "/whole",
                whole::page);
    }

    private static void race(BenchSite site, BareServer bare) throws Exception {
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        ways.put(TEXT, new Fetch(bare.address() + "/text", ""));
        ways.put(MemberWays.MEMORY, new Fetch(bare.address() + "/memory", ""));
        ways.put(MemberWays.RAW, new Fetch(bare.address() + "/raw", ""));
        ways.put(MemberWays.PRODUCT, new Fetch(bare.address() + "/list", ""));
        ways.put(RAW, new Fetch(bare.address() + "/whole", ""));
        ways.put(PAGE, new Fetch(site.address() + PATH, site.sessionToken()));
        requireSame(ways.get(RAW).call(), ways.get(PAGE).call());
        for (var way : ways.entrySet()) {
            System.out.println(way.getKey() + ": " + way.getValue().call().length + " bytes");
        }
        var race = new Race(ROUNDS, CALLS, Cpu::server).run(ways);
        var table = Table.of(
                "The page of members over HTTP, medians of " + ROUNDS + " rounds of " + CALLS + " pages",
                "how",
                "processor time, ratio",
                "time by the clock, ratio");
        race.rows(table, List.copyOf(ways.keySet()), RAW);
    }

    /** The same but for the tokens of forms, which are others on every page. */
    private static void requireSame(byte[] raw, byte[] product) {
        if (!withoutTokens(raw).equals(withoutTokens(product))) {
            throw new IllegalStateException("raw JDBC gives another page:\n" + withoutTokens(raw)
                    + "\nthan the product:\n" + withoutTokens(product));
        }
    }

    private static String withoutTokens(byte[] page) {
        return TOKENS.matcher(new String(page, StandardCharsets.UTF_8)).replaceAll("token");
    }
}
