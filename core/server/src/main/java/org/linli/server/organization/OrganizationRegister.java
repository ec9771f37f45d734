package org.linli.server.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Scope;
import org.linli.api.area.Place;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.organization.Organization;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.NotFound;
import org.linli.server.area.AreaTree;
import org.linli.server.area.TreePath;
import org.linli.server.key.Keys;

/** Organizations, and the acts on them: add, change, and the facts of their life cycle. */
public final class OrganizationRegister implements Organizations {

    static final int ROWS_MAX = 1_000;
    static final String SUBJECT = "organization";

    /** What the register stands on. */
    public record Ground(Data data, Clock clock, AreaTree areas, SearchIndex index, Audit audit, Keys keys) {}

    private final Ground ground;
    private final Supplier<List<OrganizationKind>> kinds;
    private final OrganizationDao dao = new OrganizationDao();

    public OrganizationRegister(Ground ground, Supplier<List<OrganizationKind>> kinds) {
        this.ground = ground;
        this.kinds = kinds;
    }

    @Override
    public Optional<Organization> find(long id) {
        return stored(id).map(StoredOrganization::organization);
    }

    @Override
    public List<Organization> inArea(long areaId) {
        return ground.data.read(handle -> dao.inArea(handle, areaId, ROWS_MAX)).stream()
                .map(StoredOrganization::organization)
                .toList();
    }

    /** Adds an organization and gives its id. */
    public long add(ActingAs who, OrganizationForm form) {
        return ground.data.act(handle -> {
            long id = ground.data.newId();
            var path = checkedPath(handle, id, form);
            dao.insert(handle, entry(handle, id, path, form, ""), ground.clock.millis());
            ground.index.put(handle, id, form.name());
            ground.audit.record(handle, who, "organization.add", SUBJECT, id, "");
            return id;
        });
    }

    public void change(ActingAs who, long id, OrganizationForm form) {
        ground.data.act(handle -> {
            var before = stored(handle, id);
            var path = checkedPath(handle, id, form);
            if (form.parentId() != before.organization().parentId()) {
                if (before.path().holds(path)
                        && path.text().length() > before.path().text().length()) {
                    throw Refused.because("parent", "organization.refused.below-itself");
                }
                dao.repath(handle, before.path(), path);
            }
            dao.update(handle, entry(handle, id, path, form, before.contact().phone()));
            ground.index.put(handle, id, form.name());
            ground.audit.record(handle, who, "organization.change", SUBJECT, id, "");
            return id;
        });
    }

    /** Records a fact of the life cycle. */
    public void record(ActingAs who, long id, LifeCycle.Fact fact, LocalDate on) {
        ground.data.act(handle -> {
            var life = stored(handle, id).life();
            if (!life.allows(fact)) {
                throw Refused.because("", "organization.refused.fact");
            }
            dao.life(handle, id, life.after(fact, on));
            var act = "organization." + fact.path();
            ground.audit.record(handle, who, act, SUBJECT, id, on.toString());
            return id;
        });
    }

    /** The contact's whole phone, or "". The unmasking is logged. */
    String unmaskContact(ActingAs who, long id, String purpose) {
        return ground.data.act(handle -> {
            ground.audit.record(handle, who, "organization.contact.unmask", SUBJECT, id, purpose);
            return phone(stored(handle, id));
        });
    }

    Optional<StoredOrganization> stored(long id) {
        return ground.data.read(handle -> dao.find(handle, id));
    }

    List<Organization> below(StoredOrganization parent) {
        return ground.data.read(handle -> dao.below(handle, parent, ROWS_MAX)).stream()
                .map(StoredOrganization::organization)
                .toList();
    }

    /** Organizations that may stand above others, by name. */
    List<StoredOrganization> possibleParents() {
        var above = kinds.get().stream()
                .flatMap(kind -> kind.parents().stream())
                .distinct()
                .toList();
        return above.isEmpty() ? List.of() : ground.data.read(handle -> dao.ofKinds(handle, above, ROWS_MAX));
    }

    /** Those that are not dissolved and lie in the areas of a scope, by name. */
    List<StoredOrganization> living(Scope scope) {
        return ground.data.read(handle -> dao.living(handle, scope, ROWS_MAX));
    }

    /** Throws {@link Refused} when the form could not be taken now; the id is 0 for a new organization. */
    public void check(Handle handle, long id, OrganizationForm form) {
        entry(handle, id, checkedPath(handle, id, form), form, "");
    }

    public OrganizationMatches matches() {
        return new OrganizationMatches(this);
    }

    public OrganizationChoices choices() {
        return new OrganizationChoices(this);
    }

    public List<OrganizationKind> kinds() {
        return kinds.get();
    }

    String phone(StoredOrganization stored) {
        var cipher = stored.contact().phone();
        return cipher.isEmpty() ? "" : ground.keys.decrypt("core_organization", "contact_phone", stored.id(), cipher);
    }

    private StoredOrganization stored(Handle handle, long id) {
        return dao.find(handle, id).orElseThrow(() -> new NotFound("organization " + id));
    }

    private TreePath checkedPath(Handle handle, long id, OrganizationForm form) {
        var kind = kinds.get().stream()
                .filter(known -> known.key().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> Refused.because("kind", "organization.refused.kind"));
        if (form.parentId() == 0) {
            return TreePath.top(id);
        }
        var parent = dao.find(handle, form.parentId())
                .filter(above -> kind.parents().contains(above.organization().kind()))
                .orElseThrow(() -> Refused.because("parent", "organization.refused.parent"));
        return parent.path().child(id);
    }

    private StoredOrganization entry(Handle handle, long id, TreePath path, OrganizationForm form, String phoneBefore) {
        var code = CreditCodeEntry.of(form.creditCode(), form.creditCodeReason());
        if (!code.code().isEmpty()) {
            dao.withCreditCode(handle, code.code()).filter(other -> other != id).ifPresent(other -> {
                throw Refused.because("creditCode", "organization.refused.code-taken");
            });
        }
        Place place = ground.areas
                .place(handle, form.area())
                .orElseThrow(() -> Refused.because("area", "organization.refused.area"));
        var phone = form.contactPhone().isBlank()
                ? phoneBefore
                : ground.keys.encrypt(
                        "core_organization",
                        "contact_phone",
                        id,
                        form.contactPhone().strip());
        var organization = new Organization(id, form.kind(), form.name().strip(), form.area(), form.parentId());
        var contact = new StoredOrganization.Contact(form.contactName().strip(), phone);
        return new StoredOrganization(organization, path, code, LifeCycle.NEW, contact, place);
    }
}
