package org.linli.server.plugin;

import java.util.Optional;
import org.linli.api.Navigation;
import org.linli.api.access.Permission;
import org.linli.api.demo.DemoData;
import org.linli.api.figure.Figure;
import org.linli.api.health.HealthCheck;
import org.linli.api.home.HomeCard;
import org.linli.api.slot.Slot;
import org.linli.server.web.Owner;

/** The part of a setup by which an owner shows itself in the core's pages. */
abstract class ShownSetup extends LentSetup {

    private final String owner;
    private final Contributions into;

    ShownSetup(Owner owner, Services services, Contributions into) {
        super(owner, services);
        this.owner = owner.id();
        this.into = into;
    }

    @Override
    public Navigation navigation(String words, String path) {
        return new HostedNavigation(owner, words, path, into);
    }

    @Override
    public void homeCard(HomeCard card) {
        into.add("home card", into.cards, new Catalogue.Card(owner, card, Optional.empty()));
    }

    @Override
    public void staffCard(Permission permission, HomeCard card) {
        into.add("staff card", into.cards, new Catalogue.Card(owner, card, Optional.of(permission)));
    }

    @Override
    public void figures(Figure... figures) {
        for (var figure : figures) {
            into.put("figure", into.figures, figure.key(), figure);
        }
    }

    @Override
    public <T> void slot(Slot<T> slot) {
        into.add(
                "slot " + slot.key() + " of " + slot.page().key(),
                into.slots,
                slot,
                other -> other.page().equals(slot.page()) && other.key().equals(slot.key()));
    }

    @Override
    public void health(String key, HealthCheck check) {
        into.put("health", into.health, key, check);
    }

    @Override
    public void demo(DemoData data) {
        into.add("demonstration data", into.demos, data);
    }
}
