package org.linli.bench;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.sql.Connection;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linli.api.code.AreaCode;
import org.linli.api.search.SearchIndex;
import org.linli.api.words.Words;
import org.linli.server.BenchSite;
import org.linli.server.access.Asking;
import org.linli.server.area.AreaTree;
import org.linli.server.data.Database;
import org.linli.server.key.Keys;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListDesk;
import org.linli.server.list.ListRows;
import org.linli.server.list.ReadyTable;
import org.linli.server.member.MemberList;
import org.linli.server.search.SearchIndexes;
import org.linli.server.web.FramedPage;
import org.linli.server.words.Bundles;

/** Ways to make the page of 50 members, all of the same bytes. */
final class MemberWays {

    static final String MEMORY = "the template, from memory";
    static final String TABLE = "the product's table and template, from memory";
    static final String RAW = "raw JDBC, same SQL, same template";
    static final String PREPARED = "the same, with statements prepared once";
    static final String PRODUCT = "the product's list";

    private final Database database;
    private final Words words = Bundles.core().in(Bundles.CHINESE);
    private final ListContext context;
    private final MemberList list;

    /** Of the members that {@link ManyMembers} has made. */
    MemberWays(Database database, SearchIndex index) {
        this.database = database;
        var areas = new AreaTree(database.data("core"), AreaCode.of(ManyMembers.CODE));
        context = new ListContext(Within.EVERYWHERE, areas, new SearchIndexes(database));
        list = new MemberList(index, Keys.fresh(), context);
    }

    static SearchIndex index(Database database) {
        return new SearchIndexes(database).of("core", "member");
    }

    /** The whole page by hand, in the frame of the site. */
    RawSite site(Connection plain, BenchSite site) throws Exception {
        var data = database.data("core");
        var asking = new Asking(site.sessionToken(), Clock.systemUTC());
        var desk = new ListDesk(List.of(), site.address(), FramedPage.CSRF, false);
        return data.read(handle -> {
            var rows = SqlSeen.on(handle);
            var table = ReadyTable.like(list.rows(handle), context, words, desk);
            var who = SqlSeen.on(handle);
            asking.ask(handle);
            return new RawSite(
                    plain,
                    asking,
                    who.statements().get(0),
                    new RawPage(plain, rows.statements(), table.labels()),
                    table,
                    new FramedPage(
                            site.served(), BenchSite.NAME, words, words.text("member.list.title"), SiteBench.PATH),
                    words);
        });
    }

    /** By name; the raw ones run on the connection. */
    Map<String, Callable<byte[]>> on(Connection plain) throws Exception {
        var data = database.data("core");
        SqlSeen[] seen = new SqlSeen[1];
        ListRows<?> page = data.read(handle -> {
            seen[0] = SqlSeen.on(handle);
            return list.rows(handle);
        });
        var ready = ReadyTable.like(page, context, words, ListDesk.NONE);
        var raw = new RawPage(plain, seen[0].statements(), ready.labels());
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        ways.put(MEMORY, () -> html(ready.content(ready.rows())));
        ways.put(TABLE, () -> html(list.content(page, words)));
        ways.put(RAW, () -> html(ready.content(raw.rows())));
        ways.put(PREPARED, () -> html(ready.content(raw.rowsPrepared())));
        ways.put(PRODUCT, () -> html(list.content(data.read(list::rows), words)));
        requireSame(ways);
        return ways;
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
}
