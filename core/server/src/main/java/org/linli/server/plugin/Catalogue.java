package org.linli.server.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.access.Permission;
import org.linli.api.demo.DemoData;
import org.linli.api.figure.Figure;
import org.linli.api.file.FileRule;
import org.linli.api.form.Roster;
import org.linli.api.health.HealthCheck;
import org.linli.api.home.HomeCard;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.procedure.Procedure;
import org.linli.api.project.ProjectKind;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Purpose;
import org.linli.api.rights.Retention;
import org.linli.api.slot.Slot;
import org.linli.server.web.Owner;
import org.linli.server.web.Route;
import org.linli.server.web.Served;

/**
 * Everything that the core and the running plugins have registered, at one moment. It never changes: when a plugin
 * starts or stops, a new one takes its place.
 *
 * @param owners by id: the core first, then the running plugins in the district's order
 * @param out plugins that are known but not running, by id, each with the reason
 * @param roles what each role allows, by the role's key
 */
public record Catalogue(
        Map<String, Owner> owners,
        Map<String, Out> out,
        List<Route> routes,
        Set<Permission> permissions,
        Map<String, Set<Permission>> roles,
        List<Entry> navigation,
        List<Card> cards,
        List<Owned<Figure>> figures,
        List<OrganizationKind> organizationKinds,
        List<ProjectKind> projectKinds,
        Map<String, Procedure> procedures,
        Map<FileSubject, FileRule> fileRules,
        Rights rights,
        List<Owned<Roster<?>>> rosters,
        List<Owned<DemoData>> demos,
        List<Owned<Slot<?>>> slots,
        List<Owned<Map.Entry<String, HealthCheck>>> health) {

    public static final Catalogue EMPTY = new Catalogue(
            Map.of(),
            Map.of(),
            List.of(),
            Set.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            new Rights(List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Why a plugin is out: stopped by an administrator, or failed with a reason in plain words. */
    public record Out(boolean failed, String reason) {}

    /** A menu entry; without a permission it stands on the public site. */
    public record Entry(String owner, String words, String path, Optional<Permission> staff) {}

    /** A card on a start page; without a permission it stands on the residents'. */
    public record Card(String owner, HomeCard card, Optional<Permission> staff) {}

    /** What is said of personal data: what consent is asked for, who keeps what, and for how long. */
    public record Rights(
            List<Owned<Purpose>> purposes, List<Owned<PersonalData>> personalData, List<Owned<Retention>> retentions) {}

    /** Something with the id of its owner. */
    public record Owned<T>(String owner, T value) {}

    /** A type of object, of one owner, that files are attached to. */
    public record FileSubject(String owner, String subjectType) {}

    /**
     * What a procedure is called in the core's pages, as a key of its owner: its own title, else the plugin's name; or
     * that it is out, where it is by now.
     */
    public String title(Procedure procedure) {
        var owner = owners.get(owner(procedure.key()));
        if (owner == null) {
            return "inbox.out";
        }
        boolean titled = owner.words(Locale.ENGLISH).has(procedure.words() + ".title");
        return titled ? key(procedure, ".title") : owner.id() + ":plugin.name";
    }

    /** The key with which the core's pages ask for a word of a procedure. */
    public static String key(Procedure procedure, String part) {
        return owner(procedure.key()) + ":" + procedure.words() + part;
    }

    /** Whose procedure this key names. */
    public static String owner(String procedure) {
        return procedure.substring(0, procedure.indexOf('.'));
    }

    /** The part of it that the web serves. */
    public Served served() {
        var failed = new LinkedHashMap<String, Boolean>();
        out.forEach((id, reason) -> failed.put(id, reason.failed()));
        var entries = navigation.stream()
                .map(entry -> new Served.Entry(entry.owner(), entry.words(), entry.path(), entry.staff()))
                .toList();
        return new Served(owners, failed, routes, entries);
    }
}
