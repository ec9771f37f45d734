package org.linli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.server.data.PlainConnection;
import org.linli.testkit.FreshDatabases;

/**
 * Durable acts in a second: 32 clients through the product's writer, which commits in groups, against one transaction
 * for each on a plain connection with the same settings. An act inserts one row.
 */
public final class WriterBench {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 5;
    private static final long ROUND_MILLIS = 1_500;
    private static final double RATIO_MIN = 3;
    private static final String NOTE = "a matter of about fifty characters, as a note has";

    private final Data data;
    private final Connection plain;

    private WriterBench(Database database, Connection plain) {
        this.data = database.data("core");
        this.plain = plain;
    }

    public static void main(String[] args) throws Exception {
        try (var databases = FreshDatabases.sqlite();
                var plain = PlainConnection.to(databases.main())) {
            databases.main().data("core").act(handle -> {
                handle.execute("create table bench_act (id bigint not null primary key, note text not null)");
                return null;
            });
            System.out.println(
                    "synchronous = " + PlainConnection.setting(plain, "synchronous") + " on both sides (2 is FULL)");
            new WriterBench(databases.main(), plain).run();
        }
    }

    private void run() throws InterruptedException {
        var alone = new ArrayList<Double>();
        var turns = new ArrayList<Double>();
        var groups = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double one = Crowd.perSecond(1, ROUND_MILLIS, this::plainAct);
            double many = Crowd.perSecond(CLIENTS, ROUND_MILLIS, this::plainAct);
            double grouped = Crowd.perSecond(CLIENTS, ROUND_MILLIS, this::groupAct);
            if (round > 0) { // the first warms up
                alone.add(one);
                turns.add(many);
                groups.add(grouped);
            }
        }
        print(alone, turns, groups);
    }

    private Object groupAct() {
        return data.act(handle -> handle.createUpdate("insert into bench_act (id, note) values (:id, :note)")
                .bind("id", data.newId())
                .bind("note", NOTE)
                .execute());
    }

    private synchronized Object plainAct() throws SQLException {
        PlainConnection.execute(plain, "begin immediate");
        try (var insert = plain.prepareStatement("insert into bench_act (id, note) values (?, ?)")) {
            insert.setLong(1, data.newId());
            insert.setString(2, NOTE);
            insert.executeUpdate();
        }
        PlainConnection.execute(plain, "commit");
        return NOTE;
    }

    private static void print(List<Double> alone, List<Double> turns, List<Double> groups) {
        double unit = Median.of(turns);
        var table = Table.of(
                "Durable acts in a second, medians of " + ROUNDS + " rounds", "how", "clients", "ratio", "acts/s");
        table.row("one transaction each, plain connection", CLIENTS, "1.00", Math.round(unit));
        table.row(
                "the same, nobody else asking", 1, Table.number(Median.of(alone) / unit), Math.round(Median.of(alone)));
        table.row(
                "the product's writer in groups",
                CLIENTS,
                Table.number(Median.of(groups) / unit),
                Math.round(Median.of(groups)));
        double ratio = Median.of(groups) / Math.max(unit, Median.of(alone));
        Table.verdict("Groups against the faster of the two", ratio, "at least " + RATIO_MIN, ratio >= RATIO_MIN);
    }
}
