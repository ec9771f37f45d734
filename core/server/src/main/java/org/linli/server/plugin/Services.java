package org.linli.server.plugin;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.event.Events;
import org.linli.api.file.Files;
import org.linli.api.form.Roster;
import org.linli.api.member.Members;
import org.linli.api.notice.Notices;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.rights.Consents;
import org.linli.api.search.SearchIndex;
import org.linli.server.data.Database;
import org.linli.server.data.Rebuilt;
import org.linli.server.limit.Isolation;
import org.linli.server.search.SearchTables;
import org.linli.server.web.Owner;
import org.linli.server.yaml.Problems;

/**
 * What the core lends to its own modules and to every plugin. Functions take the owner's id; nouns come by suppliers,
 * because the core's modules are set up while they are made.
 *
 * @param search takes the owner's id and the noun
 */
public record Services(
        Clock clock,
        Storage storage,
        Bus bus,
        Timetable timetable,
        Isolation isolation,
        BiFunction<String, String, SearchIndex> search,
        Supplier<Audit> audit,
        Supplier<Areas> areas,
        Supplier<Organizations> organizations,
        Supplier<Members> members,
        Function<String, Files> files,
        Rosters rosters,
        Supplier<Calendar> calendar,
        Function<String, Procedures> procedures,
        Supplier<Consents> consents,
        Function<String, Notices> notices) {

    /** The database, as each owner has it. */
    public interface Storage {

        Data core();

        /** For one running version of a plugin alone, until it is given back. */
        Data lend(String owner);

        void giveBack(Data lent);

        /** Brings the owner's tables up to this version, from the scripts on its class path. */
        void migrate(String owner, String version, ClassLoader loader);

        /** The version runs: those that are too old for its tables do so no more. */
        void runs(String owner, String version);

        /** Drops all that the owner's scripts have made, and does this in the same transaction. */
        void erase(String owner, Consumer<Handle> also);

        /** The number of the last script that the owner's tables have had; 0 when it has none. */
        int level(String owner);

        /** Makes a plugin's tables anew and has them filled, in one transaction: {@link Database#rebuild}. */
        void rebuild(Rebuilt tables, Consumer<Handle> before, Consumer<Handle> fill);

        /** Returns when the acts of this server that began before are stored, refused or given up. */
        void awaitActs();

        /** The search indexes as they are stored. */
        SearchTables searches();

        /** Keeps a content of files that was kept before; a storage without contents keeps none. */
        default void keepAgain(byte[] content) throws IOException {}

        /** A content that files have, by its SHA-256; a storage without contents has none. */
        default byte[] content(String hash) throws IOException {
            throw new NoSuchFileException(hash);
        }

        /**
         * What open runs need of the versions they began with, and a plugin that brings this does not have; a storage
         * without runs needs nothing.
         */
        default List<String> unmet(String owner, Map<String, Procedure> procedures, Set<Permission> permissions) {
            return List.of();
        }

        /** A procedure as the district has changed it; tells what cannot be so. */
        default Procedure changed(Procedure declared, Problems problems) {
            return declared;
        }

        /** The owner's stored settings by key, as they are now; a storage without any has none. */
        default Map<String, String> settings(String owner) {
            return Map.of();
        }
    }

    /** Events and who takes them. */
    public interface Bus {

        Events events(String owner);

        /**
         * Takes the place of the subscription of this key; gives how this one alone is ended. The taker asks for the
         * event when it may be made: it is made by code of its type.
         */
        <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, Consumer<Supplier<E>> taker);
    }

    /** The pages of what owners take in as spreadsheets. */
    public interface Rosters {

        /** Registers all that follows from a roster. Throws IllegalArgumentException when its form fits no row. */
        void declare(Setup to, Owner owner, Roster<?> roster);
    }

    /** Work that is done at its time, on one node. A job takes the place of that of its key. */
    public interface Timetable {

        /** Gives how this job alone is ended. */
        Runnable daily(String owner, String key, Runnable job);

        /** The same. */
        Runnable every(String owner, String key, Duration pause, Runnable job);
    }
}
