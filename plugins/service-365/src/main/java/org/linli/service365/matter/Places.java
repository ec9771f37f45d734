package org.linli.service365.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.Choice;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;

/** Where matters lie and who may be in charge of them there. */
public final class Places {

    /** The organization that is in charge at first. */
    private static final String FIRST_KIND = "residents-committee";

    private static final int ORGANIZATIONS_MAX = 500;

    private final Areas areas;
    private final Organizations organizations;

    public Places(Areas areas, Organizations organizations) {
        this.areas = areas;
        this.organizations = organizations;
    }

    /** A place at which a matter can be filed, and who is in charge there at first, or 0. */
    record Spot(Place place, long undertakerId) {}

    /** Throws Refused when the area is no community, nor a grid in one. */
    Spot spot(long areaId) {
        var area = AreaChoices.of(areas, AreaLevel.COMMUNITY, AreaLevel.GRID).chosen("area", areaId);
        var place = areas.place(area.id());
        long undertaker = organizations.inArea(place.communityId()).stream()
                .filter(organization -> organization.kind().equals(FIRST_KIND))
                .findFirst()
                .map(Organization::id)
                .orElse(0L);
        return new Spot(place, undertaker);
    }

    /** All communities, each with its subdistrict. */
    List<Choice> communities() {
        return AreaChoices.of(areas, AreaLevel.COMMUNITY).options();
    }

    /** The communities inside a scope, and the grids that it names. */
    List<Choice> within(Scope scope) {
        var choices = new ArrayList<>(
                AreaChoices.within(areas, scope, AreaLevel.COMMUNITY).options());
        choices.addAll(
                new AreaChoices(areas, area -> scope.gridIds().contains(area.id()), List.of(AreaLevel.GRID)).options());
        return choices;
    }

    /** The same as choices. */
    List<Choice> leads(Run run) {
        return organizations(run).stream()
                .map(organization -> new Choice(Long.toString(organization.id()), organization.name()))
                .toList();
    }

    /** The organizations of the community and of the areas above it, the nearest first, without the one in charge. */
    List<Organization> organizations(Run run) {
        var found = new ArrayList<Organization>();
        var ancestry = new ArrayList<>(areas.ancestry(run.place().communityId()));
        Collections.reverse(ancestry);
        for (var area : ancestry) {
            organizations.inArea(area.id()).stream()
                    .filter(organization -> organization.id() != run.undertakerId())
                    .limit(ORGANIZATIONS_MAX - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    /** Throws Refused, for the field, when the organization is none of those that may take part. */
    void checkOrganization(Run run, String field, long organizationId) {
        if (organizations(run).stream().noneMatch(organization -> organization.id() == organizationId)) {
            throw Refused.because(field, "matter.organization.unknown");
        }
    }

    String areaName(long id) {
        return areas.find(id).map(Area::name).orElse("");
    }

    String organizationName(long id) {
        return organizations.find(id).map(Organization::name).orElse("");
    }
}
