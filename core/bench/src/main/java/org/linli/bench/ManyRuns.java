package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.api.area.Place;
import org.linli.server.data.PlainConnection;

/**
 * Runs of one procedure over a year, a fifth of them open, of which each organization has its share; and their titles
 * in a search index. Written straight into the tables, whose indexes are made afterwards.
 */
final class ManyRuns {

    static final int ORGANIZATIONS = 10;
    static final int FOUND = 20;
    static final long BEGIN = 1_767_225_600_000L; // 2026 in UTC
    static final long YEAR = Duration.ofDays(365).toMillis();

    private static final int OPEN_EACH = 5;
    private static final int TITLE = 8;
    private static final int FIRST_IDEOGRAPH = 0x5000;
    private static final int IDEOGRAPHS = 3_000;
    private static final String RARE = " \u9F98 \u9F99"; // no title has them by chance

    private final Random random = new Random(11);
    private final Connection connection;
    private final List<Place> places;
    private final String searchTable;

    ManyRuns(Connection connection, List<Place> places, String searchTable) {
        this.connection = connection;
        this.places = places;
        this.searchTable = searchTable;
    }

    /** What finds {@link #FOUND} of them. */
    static String rare() {
        return RARE.replace(" ", "");
    }

    void make(int runs) throws SQLException {
        var indexes = takeIndexes();
        PlainConnection.execute(connection, "begin immediate");
        try (var run = connection.prepareStatement("insert into core_run (id, procedure, version, variant, number,"
                        + " pace, subdistrict_id, community_id, grid_id, started_at, step, step_since, undertaker_id,"
                        + " due_at, paused_at, ended_at, was_late, reopened, last_sequence, last_hash, reminded,"
                        + " escalated, next_at) values (?, 'bench.run', 1, '', ?, '', ?, ?, ?, ?, 'work', 0, ?, ?, 0,"
                        + " ?, 0, 0, 1, '', 0, 0, 0)");
                var title =
                        connection.prepareStatement("insert into " + searchTable + " (rowid, tokens) values (?, ?)")) {
            for (int id = 1; id <= runs; id++) {
                boolean rare = id % (runs / FOUND) == 0;
                insert(run, id, started(id, runs), rare || random.nextInt(OPEN_EACH) == 0);
                title.setLong(1, id);
                title.setString(2, title(rare));
                title.executeUpdate();
            }
        }
        PlainConnection.execute(connection, "commit");
        for (var sql : indexes) {
            PlainConnection.execute(connection, sql);
        }
    }

    private static long started(int id, int runs) {
        return BEGIN + YEAR * id / (runs + 1);
    }

    private void insert(PreparedStatement run, int id, long started, boolean open) throws SQLException {
        var place = places.get(random.nextInt(places.size()));
        long due = started + Duration.ofHours(random.nextInt(24 * 14)).toMillis();
        run.setLong(1, id);
        run.setString(2, "2026-%06d".formatted(id));
        run.setLong(3, place.subdistrictId());
        run.setLong(4, place.communityId());
        run.setLong(5, place.gridId());
        run.setLong(6, started);
        run.setLong(7, 1 + random.nextInt(ORGANIZATIONS));
        run.setLong(8, due);
        run.setLong(9, open ? 0 : due);
        run.executeUpdate();
    }

    private String title(boolean rare) {
        var text = new StringBuilder();
        random.ints(TITLE, FIRST_IDEOGRAPH, FIRST_IDEOGRAPH + IDEOGRAPHS)
                .forEach(character -> text.appendCodePoint(character).append(' '));
        return rare ? text + RARE : text.toString();
    }

    private List<String> takeIndexes() throws SQLException {
        var names = new ArrayList<String>();
        var indexes = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select name, sql from sqlite_master where type = 'index'"
                        + " and tbl_name = 'core_run' and sql is not null")) {
            while (found.next()) {
                names.add(found.getString("name"));
                indexes.add(found.getString("sql"));
            }
        }
        for (var name : names) {
            PlainConnection.execute(connection, "drop index " + name);
        }
        return indexes;
    }
}
