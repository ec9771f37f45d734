package org.linli.server.plugin;

import java.nio.file.Path;
import java.time.Clock;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;

/** Installs one edition after the other, and now and then takes the plugin out, until it is killed. */
public final class KilledInstaller {

    private static final int TAKEN_OUT_EVERY = 4;

    private KilledInstaller() {}

    /** Takes the folder of the host, the first edition to install, the last one, and where a PostgreSQL is. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        int last = Integer.parseInt(arguments[2]);
        var settings = arguments.length > 4
                ? DatabaseSettings.postgres(arguments[3], arguments[4], "").folder(folder)
                : DatabaseSettings.sqlite(folder);
        var database = Database.open(settings, Clock.systemUTC());
        database.migrate("core", Database.class.getClassLoader());
        var host = new Hosting(folder, database).start();
        for (int n = Integer.parseInt(arguments[1]); n <= last; n++) {
            System.out.println("begins " + n);
            host.install(folder.resolve("edition-" + n + ".jar"));
            System.out.println("has " + n);
            if (n % TAKEN_OUT_EVERY == 0) {
                host.takeOut("notes");
                System.out.println("out " + n);
            }
        }
    }
}
