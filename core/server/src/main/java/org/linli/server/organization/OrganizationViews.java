package org.linli.server.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.organization.Organization;

/** What the templates of organizations show. */
public final class OrganizationViews {

    private OrganizationViews() {}

    public record Listed(ListPage list, boolean mayAdd) {}

    /**
     * One organization.
     *
     * @param area the area it belongs to, as an address
     * @param above its parent's name, or ""
     * @param contact the contact's name and masked phone
     * @param facts the facts of its life cycle that can be recorded now
     */
    public record Shown(
            Organization organization,
            String area,
            String above,
            CreditCode creditCode,
            LifeCycle life,
            Contact contact,
            List<Organization> below,
            List<LifeCycle.Fact> facts,
            boolean mayChange,
            boolean mayUnmask) {

        /** The days on which facts happened, by their message keys, in the order of a life. */
        public List<Map.Entry<String, LocalDate>> days() {
            return Stream.of(
                            day("FILING", life.filed()),
                            day("REGISTRATION", life.registered()),
                            day("SUSPENSION", life.suspended()),
                            day("DISSOLUTION", life.dissolved()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Map.Entry<String, LocalDate>> day(String fact, Optional<LocalDate> on) {
            return on.map(day -> Map.entry("organization.fact.on." + fact, day));
        }
    }

    /** A credit code, with the reason for which it was kept although it fails the check, or "". */
    public record CreditCode(String code, String reason) {}

    public record Contact(String name, String phone) {}

    /** A form; the heading is in words already. */
    public record Asked(String heading, String action, String back, FormView form) {}

    /** A contact's phone without its mask, once. */
    public record Unmasked(Organization organization, String phone) {}
}
