package org.linli.server.slot;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.api.access.Scope;
import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.api.slot.Slot;
import org.linli.api.slot.Slot.Shape;
import org.linli.api.slot.SlotPage;
import org.linli.api.slot.SlotPart;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.view.BoundedOutput;
import org.linli.server.web.Owner;
import org.linli.server.web.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what plugins show of a thing into the core's page of it; all slots of a page are made at once. */
public final class Slots {

    private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
    private static final int SLOTS_MAX = 24;
    private static final int CHARACTERS_MAX = 200_000;
    private static final String TAB = "tab";

    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;

    public Slots(Supplier<Catalogue> catalogue, Isolation isolation) {
        this.catalogue = catalogue;
        this.isolation = isolation;
    }

    /**
     * What a page is about.
     *
     * @param href the page's own address
     */
    public record About<T>(SlotPage<T> page, T of, Place place, String href) {}

    /** The page with its slots. To be called outside a read or an act: slots read for themselves. */
    public <T> Answer around(Request request, About<T> about, Answer.Page page) {
        var now = catalogue.get();
        var slots = slots(now, request, about);
        if (slots.isEmpty()) {
            return page;
        }
        var chosen = slots.stream()
                .filter(slot -> slot.value().shape() == Shape.TAB && key(slot).equals(request.query(TAB)))
                .findFirst();
        var made = slots.stream()
                .filter(slot -> chosen.map(slot::equals).orElse(slot.value().shape() == Shape.CARD))
                .map(slot -> begin(now, request, about, slot))
                .toList();
        var shown = made.stream().flatMap(each -> each.get().stream()).toList();
        var core = now.owners().get(Served.CORE);
        var own = core.template(page.template(), Map.of("view", page.view(), "words", request.words()));
        var view = new SlotViews.Around(
                page.title(),
                own,
                tabs(now, request, about, slots),
                chosen.isPresent() ? List.of() : shown,
                chosen.flatMap(slot -> shown.stream().findFirst()));
        return new Answer.Page(page.frame(), page.title(), "slot/around.jte", view, page.json());
    }

    private static <T> List<Owned<Slot<T>>> slots(Catalogue now, Request request, About<T> about) {
        return now.slots().stream()
                .flatMap(slot -> Slots.<T>of(slot, about))
                .filter(slot -> permitted(request.viewer().scope(slot.value().permission()), about))
                .limit(SLOTS_MAX)
                .toList();
    }

    private static boolean permitted(Scope scope, About<?> about) {
        return scope.covers(about.place())
                || about.of() instanceof Organization organization && scope.coversOrganization(organization.id());
    }

    @SuppressWarnings("unchecked") // a page's key stands for its type
    private static <T> Stream<Owned<Slot<T>>> of(Owned<Slot<?>> slot, About<T> about) {
        return slot.value().page().equals(about.page())
                ? Stream.of(new Owned<>(slot.owner(), (Slot<T>) slot.value()))
                : Stream.empty();
    }

    private static <T> List<SlotViews.Tab> tabs(
            Catalogue now, Request request, About<T> about, List<Owned<Slot<T>>> slots) {
        var tabs = new ArrayList<SlotViews.Tab>();
        slots.stream().filter(slot -> slot.value().shape() == Shape.TAB).forEach(slot -> {
            var title = title(now.owners().get(slot.owner()), request, slot.value());
            boolean current = key(slot).equals(request.query(TAB));
            tabs.add(new SlotViews.Tab(title, about.href() + "?" + TAB + "=" + key(slot), current));
        });
        if (!tabs.isEmpty()) {
            boolean none = tabs.stream().noneMatch(SlotViews.Tab::current);
            tabs.add(0, new SlotViews.Tab(request.words().text("slot.own"), about.href(), none));
        }
        return tabs;
    }

    private <T> Supplier<Optional<SlotViews.Shown>> begin(
            Catalogue now, Request request, About<T> about, Owned<Slot<T>> owned) {
        var slot = owned.value();
        var owner = now.owners().get(owned.owner());
        var title = title(owner, request, slot);
        var work = new Work(
                owner.id(), owner.loader(), FaultKind.PART, about.page().key() + "." + slot.key());
        var begun = tried(work, () -> isolation.begin(work, () -> content(now, request, about, owned)));
        return () -> {
            var content = begun.flatMap(made -> tried(work, made));
            return content.isPresent() && content.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SlotViews.Shown(
                            "slot-" + owner.id() + "-" + slot.key(), title, content.flatMap(made -> made)));
        };
    }

    /** Empty when it failed. */
    private static <R> Optional<R> tried(Work work, Supplier<R> made) {
        try {
            return Optional.of(made.get());
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The slot {} of {} failed", work.what(), work.owner(), thrown);
            return Optional.empty();
        }
    }

    /** Rendered to its end here, where it is watched. */
    private static <T> Optional<Content> content(Catalogue now, Request request, About<T> about, Owned<Slot<T>> owned) {
        var owner = now.owners().get(owned.owner());
        var words = owner.words(request.words().locale());
        var ask = new Slot.Ask<>(about.of(), request.viewer(), words);
        return part(owned.value(), ask).map(part -> {
            var written = new StringOutput();
            rendered(now, owner, request, part).writeTo(new BoundedOutput(written, CHARACTERS_MAX));
            var html = written.toString();
            return output -> output.writeContent(html);
        });
    }

    /** A tab that has nothing to show says so. */
    private static <T> Optional<SlotPart> part(Slot<T> slot, Slot.Ask<T> ask) {
        var part = slot.content().of(ask);
        return slot.shape() == Shape.CARD ? part : part.or(() -> Optional.of(new SlotPart.Lines(List.of(), "")));
    }

    private static Content rendered(Catalogue now, Owner owner, Request request, SlotPart part) {
        var words = request.words();
        if (part instanceof SlotPart.View view) {
            var own = owner.words(words.locale());
            return owner.template(view.template(), Map.of("view", view.view(), "words", own));
        }
        return now.owners().get(Served.CORE).template("slot/lines.jte", Map.of("view", part, "words", words));
    }

    private static String title(Owner owner, Request request, Slot<?> slot) {
        return owner.words(request.words().locale()).text("slot." + slot.key());
    }

    private static String key(Owned<? extends Slot<?>> slot) {
        return slot.owner() + "." + slot.value().key();
    }
}
