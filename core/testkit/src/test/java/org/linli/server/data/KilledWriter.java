package org.linli.server.data;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.data.Data;

/** Writes for ever on several threads, and says each number that was acknowledged, until it is killed. */
public final class KilledWriter {

    private static final int THREADS = 8;

    private final Data data;
    private final Data other;
    private final AuditTrail audit;
    private final AtomicLong next;

    private KilledWriter(Database database, long first) {
        data = database.data("core");
        other = database.data("other");
        audit = new AuditTrail(database);
        next = new AtomicLong(first);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        DatabaseSettings settings = arguments.length > 2
                ? DatabaseSettings.postgres(arguments[2], arguments[3], "").folder(folder)
                : DatabaseSettings.sqlite(folder);
        Database database = Database.open(settings, Clock.systemUTC());
        database.migrate("core", Database.class.getClassLoader());
        KilledWriter writer = new KilledWriter(database, Long.parseLong(arguments[1]));
        for (int i = 0; i < THREADS; i++) {
            new Thread(writer::write).start();
        }
    }

    private void write() {
        while (true) {
            long n = next.getAndIncrement();
            data.act(handle -> write(handle, n));
            System.out.println(n);
        }
    }

    /** Three tables, one of them by an act inside the act. */
    private int write(Handle handle, long n) {
        handle.execute("insert into core_site (key, value) values (?, '')", Long.toString(n));
        audit.record(handle, ActingAs.ANYBODY, "test.write", "test", n, "");
        return other.act(inner ->
                inner.execute("insert into core_setting (owner, key, value) values ('test', ?, '')", Long.toString(n)));
    }
}
