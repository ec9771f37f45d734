package org.linli.server.area;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;
import org.linli.api.search.SearchIndex;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.search.SearchIndexes;

/** A small district for tests of the core's nouns: two subdistricts of two communities each, on real tables. */
public final class District {

    public static final ActingAs CLERK = new ActingAs(41, 42, 0, Channel.COUNTER);

    private static final AtomicInteger NUMBER = new AtomicInteger(10);

    public final Database database;
    public final Data data;
    public final AuditTrail audit;
    public final SearchIndexes indexes;
    public final AreaTree tree;
    public final AreaRegister register;
    public final String code;
    public final long north;
    public final long south;
    public final long willow;
    public final long maple;
    public final long river;

    public District(Database database) {
        this.database = database;
        data = database.data("core");
        audit = new AuditTrail(database);
        indexes = new SearchIndexes(database);
        // the tests of a class share a database: each has a district of its own
        code = "99" + "%04d".formatted(NUMBER.incrementAndGet());
        tree = new AreaTree(data, AreaCode.of(code));
        tree.plant("District " + code);
        register = new AreaRegister(data, tree, index("area"), audit, new Outbox(database).events("core"));
        north = official(tree.root().id(), code + "001", "North");
        south = official(tree.root().id(), code + "002", "South");
        willow = official(north, code + "001001", "\u67F3\u6797\u793E\u533A");
        maple = official(north, code + "001002", "\u67AB\u6797\u793E\u533A");
        river = official(south, code + "002001", "\u6CB3\u5CB8\u793E\u533A");
    }

    public SearchIndex index(String noun) {
        return indexes.of("core", noun);
    }

    public long official(long parent, String areaCode, String name) {
        return register.add(CLERK, parent, NewArea.official(AreaCode.of(areaCode), name));
    }

    public long own(long parent, AreaLevel level, String name) {
        return register.add(CLERK, parent, NewArea.own(level, name));
    }

    public AreaNode node(long id) {
        return data.read(handle -> new AreaDao().find(handle, id)).orElseThrow();
    }

    /** The ids that a search in an index finds. */
    public List<Long> found(String noun, String typed) {
        var condition = indexes.condition(index(noun), "x.id", "q");
        return data.read(handle -> handle.createQuery("select x.id from core_" + noun + " x where " + condition)
                .bind("q", indexes.query(typed))
                .mapTo(Long.class)
                .list());
    }

    /** What was recorded about an object, oldest first. */
    public List<String> trail(String noun, long id) {
        return data.read(handle -> handle.createQuery(
                        "select act from core_audit" + " where subject_type = :noun and subject_id = :id order by id")
                .bind("noun", noun)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }
}
