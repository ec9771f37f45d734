package org.linli.server.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.access.Permission;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;
import org.linli.api.file.Files;
import org.linli.api.member.Members;
import org.linli.api.notice.Notices;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.rights.Consents;
import org.linli.api.search.SearchIndex;
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
        BiFunction<String, String, SearchIndex> search,
        Supplier<Audit> audit,
        Supplier<Areas> areas,
        Supplier<Organizations> organizations,
        Supplier<Members> members,
        Function<String, Files> files,
        Supplier<Calendar> calendar,
        Function<String, Procedures> procedures,
        Supplier<Consents> consents,
        Function<String, Notices> notices) {

    /** The database, as each owner has it. */
    public interface Storage {

        Data data(String owner);

        /** Brings the owner's tables up to its version, from the scripts on its class path. */
        void migrate(String owner, ClassLoader loader);

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

        /** Lets go of everything that knows the owner's classes; its tables stay. */
        void forget(String owner);
    }

    /** Events and who takes them. */
    public interface Bus {

        Events events(String owner);

        <E extends Event> void subscribe(String owner, String key, Class<E> type, EventHandler<E> handler);

        /** Ends all subscriptions of the owner; what is published meanwhile waits for it. */
        void unsubscribe(String owner);
    }

    /** Work that is done at its time, on one node. */
    public interface Timetable {

        void daily(String owner, String key, Runnable job);

        void every(String owner, String key, Duration pause, Runnable job);

        void remove(String owner);
    }
}
