package org.linli.server.backup;

import org.jdbi.v3.core.Jdbi;
import org.linli.server.data.DatabaseSettings;

/** Who uses a PostgreSQL database. */
public final class SessionDao {

    private SessionDao() {}

    /** How many are connected with it at this moment. */
    public static int connected(DatabaseSettings database) {
        try (var handle = Jdbi.open(database.jdbcUrl(), database.user(), database.password())) {
            return handle.createQuery("select count(*) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid() and backend_type = 'client backend'")
                    .mapTo(Integer.class)
                    .one();
        }
    }
}
