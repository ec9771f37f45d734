package org.linli.server.procedure;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedure;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.procedure.ProcedureEngine.Ground;

/** Engines that know a few organizations, and no holidays. */
final class Engines {

    /** Above the undertaker of the scenarios stands 20; 22 has nobody above. */
    private static final Map<Long, Long> PARENTS = Map.of(20L, 0L, Scenarios.UNDERTAKER, 20L, 22L, 0L, 23L, 0L);

    static final Organizations ORGANIZATIONS = new Known();

    private Engines() {}

    static ProcedureEngine of(Database database, Clock clock) {
        return new ProcedureEngine(ground(database, clock, new HashMap<>()));
    }

    static Ground ground(Database database, Clock clock, Map<String, Procedure> declared) {
        var events = new Outbox(database).events("core");
        return new Ground(clock, WorkingDays.MONDAY_TO_FRIDAY, ORGANIZATIONS, owner -> null, events, () -> declared);
    }

    private static final class Known implements Organizations {

        @Override
        public Optional<Organization> find(long id) {
            return Optional.ofNullable(PARENTS.get(id))
                    .map(parent -> new Organization(id, "committee", "organization " + id, 0, parent));
        }

        @Override
        public List<Organization> inArea(long areaId) {
            return List.of();
        }
    }
}
