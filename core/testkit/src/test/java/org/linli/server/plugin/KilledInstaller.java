package org.linli.server.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;

/**
 * Goes through a plugin's life twice, the second time to be killed: each step is said before it begins, with what
 * there is and what there shall be, and what there is once it is done.
 */
public final class KilledInstaller {

    static final int ROUNDS = 2;
    static final int EDITIONS = 3;
    static final int ROWS = 1_000;
    static final String BEGINS = "begins";
    static final String HAS = "has";

    private final Path folder;
    private final Database database;
    private final PluginHost host;
    private Triple now;

    private KilledInstaller(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        this.host = new Hosting(folder, database).start();
    }

    /** What an administrator does with a plugin, in the order of a round. */
    enum Step {
        INSTALL,
        SWAP,
        MIGRATION,
        ROLLBACK,
        FILLING,
        ARCHIVING,
        LOADING,
        REMOVAL,
        ERASURE
    }

    /** Takes the folder of the host, the number of the first edition, and where a PostgreSQL is. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        var settings = arguments.length > 3
                ? DatabaseSettings.postgres(arguments[2], arguments[3], "").folder(folder)
                : DatabaseSettings.sqlite(folder);
        var database = Database.open(settings, Clock.systemUTC());
        database.migrate("core", Database.class.getClassLoader());
        var installer = new KilledInstaller(folder, database);
        for (int round = 0; round < ROUNDS; round++) {
            installer.live(first + round * EDITIONS);
        }
    }

    /** How many tables the n-th edition has: of three, the last has one more than those before. */
    static int tables(int n) {
        return (n + 1) / EDITIONS + 1;
    }

    /** Whether the line is one of its own, none of the log. */
    static boolean says(String line) {
        return line.startsWith(BEGINS + " ") || line.startsWith(HAS + " ");
    }

    private void live(int first) {
        if (!host.catalogue().routes().isEmpty()) {
            host.takeOut("notes");
        }
        now = Triple.of(host, database);
        bring(Step.INSTALL, first);
        bring(Step.SWAP, first + 1);
        bring(Step.MIGRATION, first + 2);
        step(Step.ROLLBACK, now.with(edition(first + 1), first + 1), () -> host.rollBack("notes"));
        step(Step.FILLING, now.holding(ROWS), this::fill);
        step(Step.ARCHIVING, Triple.NOTHING, this::archive);
        bring(Step.INSTALL, first + 2);
        step(Step.LOADING, now.holding(ROWS), this::load);
        step(Step.REMOVAL, now.without(), () -> host.takeOut("notes"));
        step(Step.ERASURE, Triple.NOTHING, () -> host.takingOut().erase("notes", handle -> {}));
    }

    /** Rows that an archive holds, in more than one piece. */
    private void fill() {
        database.data("notes").act(handle -> {
            var rows = handle.prepareBatch("insert into notes_1 (id) values (?) on conflict do nothing");
            for (int id = 1; id <= ROWS; id++) {
                rows.add(id);
            }
            return rows.execute().length;
        });
    }

    private void archive() {
        host.takingOut().archive("notes", (handle, archive) -> {});
    }

    private void load() {
        var archive = host.takingOut().archives().of("notes").get(0);
        host.takingOut().loading().load(archive, handle -> {});
    }

    private void bring(Step step, int n) {
        step(step, now.with(edition(n), n), () -> host.install(edition(n)));
    }

    private void step(Step step, Triple after, Runnable work) {
        System.out.println(String.join(" ", List.of(BEGINS, step.name(), now.toString(), after.toString())));
        work.run();
        now = Triple.of(host, database);
        System.out.println(HAS + " " + now);
    }

    private Path edition(int n) {
        return folder.resolve("edition-" + n + ".jar");
    }
}
